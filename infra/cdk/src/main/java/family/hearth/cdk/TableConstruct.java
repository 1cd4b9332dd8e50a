package family.hearth.cdk;

import family.hearth.dynamodb.TableLayout;
import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexPropsV2;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.constructs.Construct;

/** The single table with its two sparse indexes. */
final class TableConstruct extends Construct {

    /** The indexes, each with the prefix that all of its partition keys begin with. */
    enum Index {
        /** Invites by the address they were sent to. */
        GSI1(TableLayout.GSI1, TableLayout.GSI1_PK, TableLayout.GSI1_SK, "ADDR#"),
        /** What is due, by the instant it is due. */
        GSI2(TableLayout.GSI2, TableLayout.GSI2_PK, TableLayout.GSI2_SK, "DUE#");

        private final String indexName;
        private final String pk;
        private final String sk;
        private final String prefix;

        Index(String indexName, String pk, String sk, String prefix) {
            this.indexName = indexName;
            this.pk = pk;
            this.sk = sk;
            this.prefix = prefix;
        }

        String indexName() {
            return indexName;
        }

        String pk() {
            return pk;
        }

        String sk() {
            return sk;
        }

        /** Whether partition keys with this prefix are this index's and not the table's. */
        boolean holds(String keyPrefix) {
            return keyPrefix.startsWith(prefix);
        }
    }

    private final TableV2 table;

    TableConstruct(Construct scope, Stage stage) {
        super(scope, "Table");
        table = TableV2.Builder.create(this, "Default")
                .partitionKey(string(TableLayout.PK))
                .sortKey(string(TableLayout.SK))
                .globalSecondaryIndexes(List.of(sparse(Index.GSI1), sparse(Index.GSI2)))
                .timeToLiveAttribute(TableLayout.TTL)
                .billing(Billing.onDemand())
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(stage.keepsData())
                .removalPolicy(stage.data())
                .build();
    }

    String name() {
        return table.getTableName();
    }

    String arn() {
        return table.getTableArn();
    }

    String arnOf(Index index) {
        return arn() + "/index/" + index.indexName();
    }

    /** One of DynamoDB's metrics of the whole table, such as {@code WriteThrottleEvents}. */
    Metric metric(String name, MetricOptions options) {
        return table.metric(name, options);
    }

    private static GlobalSecondaryIndexPropsV2 sparse(Index index) {
        return GlobalSecondaryIndexPropsV2.builder()
                .indexName(index.indexName())
                .partitionKey(string(index.pk()))
                .sortKey(string(index.sk()))
                // An index lags: it says where to look, the row itself is then read strongly.
                .projectionType(ProjectionType.KEYS_ONLY)
                .build();
    }

    private static Attribute string(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
