package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.dynamodb.TableLayout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableConstructTest {

    private static final String TABLE = "AWS::DynamoDB::GlobalTable";

    @Test
    void keys_areThoseTheCodeUses() {
        Synthesised.dev()
                .template()
                .hasResourceProperties(
                        TABLE,
                        Map.of(
                                "KeySchema", keys(TableLayout.PK, TableLayout.SK),
                                "TimeToLiveSpecification", Map.of("AttributeName", TableLayout.TTL, "Enabled", true),
                                "BillingMode", "PAY_PER_REQUEST"));
    }

    @Test
    void indexes_carryNothingButKeys() {
        Synthesised.dev()
                .template()
                .hasResourceProperties(
                        TABLE,
                        Map.of(
                                "GlobalSecondaryIndexes",
                                List.of(
                                        index(TableLayout.GSI1, TableLayout.GSI1_PK, TableLayout.GSI1_SK),
                                        index(TableLayout.GSI2, TableLayout.GSI2_PK, TableLayout.GSI2_SK))));
    }

    @Test
    void everyStage_canGoBackInTime() {
        for (var stage : List.of(Synthesised.dev(), Synthesised.prod())) {
            assertThat(replica(stage, "/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled"))
                    .as(stage.stage().name())
                    .isTrue();
        }
    }

    @Test
    void onlyProd_isProtectedFromDeletion() {
        assertThat(replica(Synthesised.prod(), "/DeletionProtectionEnabled")).isTrue();
        assertThat(replica(Synthesised.dev(), "/DeletionProtectionEnabled")).isFalse();
        Synthesised.prod().template().hasResource(TABLE, Map.of("DeletionPolicy", "Retain"));
        Synthesised.dev().template().hasResource(TABLE, Map.of("DeletionPolicy", "Delete"));
    }

    private static boolean replica(Synthesised stage, String pointer) {
        return stage.only(TABLE).path("Replicas").path(0).at(pointer).asBoolean();
    }

    private static Map<String, Object> index(String name, String partition, String sort) {
        return Map.of(
                "IndexName", name,
                "KeySchema", keys(partition, sort),
                "Projection", Map.of("ProjectionType", "KEYS_ONLY"));
    }

    private static List<Map<String, String>> keys(String partition, String sort) {
        return List.of(
                Map.of("AttributeName", partition, "KeyType", "HASH"),
                Map.of("AttributeName", sort, "KeyType", "RANGE"));
    }
}
