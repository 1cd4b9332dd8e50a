package family.hearth.local.kidtrol;

import static family.hearth.local.kidtrol.Policies.DEVICES;
import static family.hearth.local.kidtrol.Policies.SCHEDULES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import family.hearth.local.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A family with as many devices as one may have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyDevicesIT {

    /** As many as a request evaluates. */
    private static final int AT_ONCE = 25;

    private final LocalCloud cloud = LocalCloud.start(Settings.forTests().withLimits(Map.of("guard", "100000")));
    private final Api anybody = new Api(cloud.url());
    private final Person ada = Person.join(anybody, "Ada");
    private final Policies policies = new Policies(ada);
    private final int kid = ada.kid("Lena");
    private List<Integer> devices = List.of();

    @BeforeAll
    void fill() {
        devices = IntStream.range(0, RegulatedDevice.MAX_PER_FAMILY)
                .mapToObj(_ -> policies.newDevice(kid, Map.of()))
                .sorted()
                .toList();
    }

    @AfterEach
    void free() {
        ada.api()
                .get(SCHEDULES)
                .expect(200)
                .json()
                .forEach(schedule -> ada.api()
                        .delete(SCHEDULES + "/" + schedule.path("id").asInt())
                        .expect(204));
        run();
        assertThat(cloud.functions().takeDenials()).isEmpty();
    }

    @AfterAll
    void close() {
        anybody.close();
        cloud.close();
    }

    @Test
    void oneMore_isRefused() {
        ada.api().post(DEVICES).json(Policies.device(kid, Map.of())).expect(409);
    }

    @Test
    void schedule_isToldToTheFirst25AtOnce_andToTheRestByTheEvaluation() {
        var before = told().size();
        schoolAllDay();
        assertThat(told().subList(before, told().size()))
                .extracting(detail -> detail.path("deviceId").asInt())
                .containsExactlyElementsOf(devices.subList(0, AT_ONCE));

        run();

        var after = told().subList(before, told().size());
        assertThat(after)
                .extracting(detail -> detail.path("deviceId").asInt())
                .containsExactlyInAnyOrderElementsOf(devices);
        assertThat(after).extracting(detail -> detail.path("eventId").asText()).doesNotHaveDuplicates();
        assertThat(after)
                .allSatisfy(detail ->
                        assertThat(detail.path("blockedFeatures").toString()).isEqualTo("[1,3]"));
    }

    @Test
    void changesBeforeTheEvaluation_areTakenTogether() {
        var before = told().size();
        schoolAllDay();
        ada.api()
                .get(SCHEDULES)
                .expect(200)
                .json()
                .forEach(schedule -> ada.api()
                        .patch(SCHEDULES + "/" + schedule.path("id").asInt())
                        .json(Map.of("feature_list", List.of(0)))
                        .expect(200));

        run();

        var last = told().subList(before, told().size());
        for (var device : devices) {
            var own = last.stream()
                    .filter(detail -> detail.path("deviceId").asInt() == device)
                    .toList();
            assertThat(own)
                    .extracting(detail -> detail.path("sequence").asLong())
                    .isSorted();
            assertThat(own.getLast().path("blockedFeatures").toString()).isEqualTo("[0]");
        }
    }

    private void schoolAllDay() {
        policies.newSchedule(Map.of("start_time", "0:00", "end_time", "24:00", "kid_list", List.of(kid)));
    }

    private List<JsonNode> told() {
        return cloud.events().events().reversed().stream()
                .map(event -> event.detail())
                .toList();
    }

    private void run() {
        anybody.post("/_local/schedules/evaluate-schedules/run").expect(200);
    }
}
