package family.hearth.local.kidtrol;

import static family.hearth.local.kidtrol.Evening.AT_BEDTIME;
import static family.hearth.local.kidtrol.Evening.EIGHT;
import static family.hearth.local.kidtrol.Evening.ELEVEN;
import static family.hearth.local.kidtrol.Evening.NINE;
import static family.hearth.local.kidtrol.Evening.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.EventSchema;
import family.hearth.local.LocalCloud;
import family.hearth.local.Settings;
import family.hearth.local.Together;
import family.hearth.testkit.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What devices are told as time goes by, whatever befalls the evaluation; in a cloud where nothing else is due. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationIT {

    private static final int MORE_THAN_A_BATCH = 120;

    private final LocalCloud cloud = LocalCloud.start(
            Settings.forTests().withLimits(Map.of("api", "100000", "guard", "100000", "register", "100000")));
    private final Api anybody = new Api(cloud.url());
    private Evening evening;

    @BeforeEach
    void begin() {
        evening = Evening.begin(cloud, anybody);
    }

    @AfterEach
    void mend() {
        cloud.events().resume();
        cloud.faults().clear();
        assertThat(cloud.functions().takeDenials()).isEmpty();
    }

    @AfterAll
    void close() {
        anybody.close();
        cloud.close();
    }

    @Test
    void phone_isToldNothing_beforeBedtime() {
        at(EIGHT.minusMillis(5_000));

        assertThat(evening.told()).isEmpty();
    }

    @Test
    void phone_isToldOfEachChangeOnce_inOrder() {
        at(EIGHT);
        at(EIGHT.plusSeconds(60));
        cloud.clock().moveTo(EIGHT.plusSeconds(120));
        evening.free(NINE);
        at(NINE);
        at(ELEVEN);
        run();

        assertThat(evening.blocked()).containsExactly(AT_BEDTIME, NOTHING, AT_BEDTIME, NOTHING);
        assertThat(evening.sequences()).containsExactly(1, 2, 3, 4);
        assertThat(evening.isDue()).isFalse();
    }

    @Test
    void phone_isToldInTheShapeThatIsPublished() {
        at(EIGHT);

        var schema = EventSchema.read("device-policy-changed.v1");
        assertThat(evening.told())
                .hasSize(1)
                .allSatisfy(detail -> assertThat(schema.violations(detail)).isEmpty());
        assertThat(cloud.events().events().getFirst().source()).isEqualTo("hearth");
        assertThat(cloud.events().events().getFirst().detailType()).isEqualTo("DevicePolicyChanged");
    }

    @Test
    void phone_isToldOnce_whenTheRunIsHoursLate() {
        at(EIGHT.plus(Duration.ofHours(2)));

        assertThat(evening.blocked()).containsExactly(AT_BEDTIME);
    }

    @Test
    void phone_isToldNothing_whenTheRunIsSoLateThatAllIsOver() {
        at(ELEVEN.plusSeconds(60));

        assertThat(evening.told()).isEmpty();
        assertThat(evening.isDue()).isFalse();
    }

    @Test
    void phone_hearsTheSame_whenRunsComeTwiceAtOnce() {
        cloud.clock().moveTo(EIGHT);

        Together.times(6, _ -> run());
        at(EIGHT.plusSeconds(60));

        assertThat(evening.sequences()).isNotEmpty().containsOnly(1);
        assertThat(ids()).hasSize(1);
        assertThat(evening.isDue()).isFalse();
    }

    @Test
    void phone_isToldLater_underTheSameId_whenTheBusIsDown() {
        cloud.events().stop();
        at(EIGHT);
        assertThat(evening.told()).isEmpty();
        assertThat(evening.isDue()).isTrue();

        cloud.events().resume();
        at(EIGHT.plusSeconds(60));

        assertThat(evening.blocked()).containsExactly(AT_BEDTIME);
        assertThat(occurred()).isBefore(EIGHT.plusSeconds(30));
        assertThat(evening.isDue()).isFalse();
    }

    @Test
    void phone_hearsOfAllThatHappened_whenTheBusIsDownAllEvening() {
        cloud.events().stop();
        at(EIGHT);
        at(ELEVEN);

        cloud.events().resume();
        run();

        assertThat(evening.blocked()).containsExactly(AT_BEDTIME, NOTHING);
        assertThat(evening.sequences()).containsExactly(1, 2);
    }

    @Test
    void change_isKept_andToldLater_whenTheBusIsDown() {
        at(EIGHT);
        cloud.events().stop();
        cloud.clock().moveTo(EIGHT.plusSeconds(60));
        evening.free(NINE);
        assertThat(evening.blocked()).containsExactly(AT_BEDTIME);

        cloud.events().resume();
        at(EIGHT.plusSeconds(120));

        assertThat(evening.blocked()).containsExactly(AT_BEDTIME, NOTHING);
        assertThat(evening.sequences()).containsExactly(1, 2);
    }

    /** The SDK tries four times; each line is a step at which a run is stopped, done or not. */
    @ParameterizedTest
    @CsvSource({
        "Query, BROKEN, 40",
        "PutItem, BROKEN, 4",
        "PutItem, ANSWER_LOST, 4",
        "GetItem, BROKEN, 4",
        "GetItem, TIMED_OUT, 4"
    })
    void phone_hearsTheSame_whenARunIsStoppedOnItsWay(String operation, Fault fault, int attempts) {
        cloud.clock().moveTo(EIGHT);
        cloud.faults().failNext(operation, fault, attempts);
        anybody.post("/_local/schedules/evaluate-schedules/run").send();
        cloud.faults().clear();

        at(EIGHT.plusSeconds(60));
        at(EIGHT.plusSeconds(120));

        assertThat(evening.sequences()).isNotEmpty().containsOnly(1);
        assertThat(ids()).hasSize(1);
        assertThat(evening.isDue()).isFalse();
    }

    @Test
    void phone_isTold_whenItsShardIsFullOfFamiliesThatFail() {
        var broken = spoilt(MORE_THAN_A_BATCH);

        at(EIGHT);

        assertThat(evening.blocked()).containsExactly(AT_BEDTIME);
        remove(broken);
    }

    private void at(Instant now) {
        cloud.clock().moveTo(now);
        run();
    }

    private int run() {
        return anybody.post("/_local/schedules/evaluate-schedules/run")
                .expect(200)
                .status();
    }

    private List<String> ids() {
        return evening.told().stream()
                .map(detail -> detail.path("eventId").asText())
                .distinct()
                .toList();
    }

    private Instant occurred() {
        return Instant.parse(evening.told().getFirst().path("occurredAt").asText());
    }

    /** States that nobody can read, due before the family and in its shard. */
    private List<Map<String, AttributeValue>> spoilt(int count) {
        try (var client = cloud.database().client()) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(n -> {
                        var id = evening.family() + 64 * n;
                        var item = Map.of(
                                "pk", AttributeValue.fromS("POLICY#%010d".formatted(id)),
                                "sk", AttributeValue.fromS("STATE"),
                                "gsi2pk", AttributeValue.fromS("DUE#POLICY#" + id % 64),
                                "gsi2sk", AttributeValue.fromS("2026-01-01T00:00:00.000Z"));
                        client.putItem(put -> put.tableName(LocalCloud.TABLE).item(item));
                        return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
                    })
                    .toList();
        }
    }

    private void remove(List<Map<String, AttributeValue>> keys) {
        try (var client = cloud.database().client()) {
            keys.forEach(key -> client.deleteItem(
                    delete -> delete.tableName(LocalCloud.TABLE).key(key)));
        }
    }
}
