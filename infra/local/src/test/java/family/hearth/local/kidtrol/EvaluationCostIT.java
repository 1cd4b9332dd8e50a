package family.hearth.local.kidtrol;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.dynamodb.PolicyStore;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.Settings;
import family.hearth.testkit.Measurement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the evaluation costs follows from what is due, and from nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationCostIT {

    private static final int DUE = 100;
    private static final int IDLE = 100_000;

    private final LocalCloud cloud = LocalCloud.start(Settings.forTests());
    private final Api anybody = new Api(cloud.url());

    @AfterAll
    void close() {
        anybody.close();
        cloud.close();
    }

    @Test
    void hundredFamilies_costTheSame_amongAHundredThousand() {
        var family = Evening.begin(cloud, anybody).family();
        try (var families = new ManyFamilies(cloud, family)) {
            families.putAll(DUE);
            var alone = costOfARun();
            families.putAll(DUE);
            families.putIdle(IDLE);
            var amongMany = costOfARun();

            assertThat(cloud.events().events()).hasSize(2 * (DUE + 1));
            assertThat(amongMany.readUnits()).isEqualTo(alone.readUnits());
            assertThat(amongMany.writeUnits()).isEqualTo(alone.writeUnits());
            assertThat(amongMany.requests()).isEqualTo(alone.requests());

            var nothingDue = costOfARun();

            assertThat(nothingDue.requests()).isEqualTo(PolicyStore.shards());
            assertThat(nothingDue.readUnits()).isEqualTo(PolicyStore.shards() * 0.5);
            assertThat(nothingDue.writeUnits()).isZero();
        }
    }

    private Measurement costOfARun() {
        cloud.clock().moveTo(Evening.EIGHT);
        try (var measurement = cloud.meter().measure()) {
            anybody.post("/_local/schedules/evaluate-schedules/run").expect(200);
            return measurement;
        }
    }
}
