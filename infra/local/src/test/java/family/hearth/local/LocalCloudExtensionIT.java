package family.hearth.local;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.testkit.CapacityMeter;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import family.hearth.testkit.Mailbox;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class LocalCloudExtensionIT {

    private final LocalCloud cloud;
    private final Api anybody;

    LocalCloudExtensionIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @Test
    void parts_areThoseOfTheOneCloud(LocalCloud again, Mailbox mailbox, MovableClock clock, FaultInjector faults) {
        assertThat(again).isSameAs(cloud);
        assertThat(mailbox).isSameAs(cloud.mail().mailbox());
        assertThat(clock).isSameAs(cloud.clock());
        assertThat(faults).isSameAs(cloud.faults());
    }

    @Test
    @Order(1)
    void clock_canBeMoved(MovableClock clock) {
        clock.advance(Duration.ofDays(1));

        assertThat(clock.isMoved()).isTrue();
    }

    @Test
    @Order(2)
    void clock_followsTheMachineAgain_inTheNextTest(MovableClock clock) {
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void meter_countsWhatFunctionsAsk(CapacityMeter meter) {
        var ada = Person.join(anybody, "Ada");
        try (var measured = meter.measure()) {
            ada.api().get("/parent").expect(200);

            assertThat(measured.requests()).isPositive();
            assertThat(measured.readUnits()).isPositive();
        }
    }

    @Test
    void faults_befallFunctions(FaultInjector faults) {
        faults.failNext("TransactWriteItems", Fault.BROKEN, 20);

        var answer = anybody.post("/parents")
                .json(Map.of(
                        "email", "nobody@example.org",
                        "password", Person.PASSWORD,
                        "confirm_password", Person.PASSWORD,
                        "first_name", "No",
                        "last_name", "Body"))
                .send();

        assertThat(answer.status()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void from_callsFromAnotherAddress() {
        try (var elsewhere = anybody.from("127.0.0.2")) {
            var ada = Person.join(elsewhere, "Ada");

            ada.api().get("/parent").expect(200);
        }
    }
}
