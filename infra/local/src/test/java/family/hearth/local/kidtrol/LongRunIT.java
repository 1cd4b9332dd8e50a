package family.hearth.local.kidtrol;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.dynamodb.PolicyStore;
import family.hearth.dynamodb.Table;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.Settings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A run of the evaluation that has more to do than its time allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongRunIT {

    private static final int FAMILIES = 1500;
    private static final Duration MORE_THAN_A_RUN = Duration.ofSeconds(46);

    private final LocalCloud cloud = LocalCloud.start(Settings.forTests());
    private final Api anybody = new Api(cloud.url());

    @AfterAll
    void close() {
        anybody.close();
        cloud.close();
    }

    @Test
    void run_endsAfter45Seconds_andLeavesTheRestToTheNext() throws InterruptedException {
        var family = Evening.begin(cloud, anybody).family();
        try (var families = new ManyFamilies(cloud, family)) {
            families.putAll(FAMILIES);
        }
        cloud.clock().moveTo(Evening.EIGHT);
        var time = Thread.ofVirtual().start(this::letTimePassOnceTheFirstIsTold);

        run();
        time.join();
        var toldInTime = cloud.events().events().size();

        assertThat(toldInTime).isPositive().isLessThan(FAMILIES);
        assertThat(due()).hasSize(FAMILIES + 1 - toldInTime);

        run();

        assertThat(cloud.events().events())
                .extracting(event -> event.detail().path("eventId").asText())
                .hasSize(FAMILIES + 1)
                .doesNotHaveDuplicates();
        assertThat(due()).isEmpty();
    }

    private void letTimePassOnceTheFirstIsTold() {
        while (cloud.events().events().isEmpty()) {
            Thread.onSpinWait();
        }
        cloud.clock().advance(MORE_THAN_A_RUN);
    }

    private void run() {
        anybody.post("/_local/schedules/evaluate-schedules/run").expect(200);
    }

    private List<PolicyStore.Due> due() {
        try (var client = cloud.database().client()) {
            return new PolicyStore(new Table(client, LocalCloud.TABLE))
                    .due(0, PolicyStore.shards(), cloud.clock().instant(), FAMILIES);
        }
    }
}
