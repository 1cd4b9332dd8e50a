package family.hearth.testkit;

import static family.hearth.testkit.SampleTable.key;
import static family.hearth.testkit.SampleTable.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.ses.SesClient;

@TestInstance(Lifecycle.PER_CLASS)
class CapacityMeterIT {

    private static final String OVER_TWO_KB = "x".repeat(2500);

    private final EmbeddedDynamoDb database = EmbeddedDynamoDb.inMemory();
    private final CapacityMeter meter = new CapacityMeter(database);
    private final DynamoDbClient client = database.client(meter);

    @BeforeAll
    void fill() {
        SampleTable.create(client);
        put(row("A#1", "SMALL", "x"));
        put(row("A#1", "LARGE", OVER_TWO_KB));
    }

    @AfterAll
    void close() {
        client.close();
        database.close();
    }

    @Test
    void readUnits_areOne_whenASmallRowIsReadStrongly() {
        var measured = measured(() -> client.getItem(
                g -> g.tableName(SampleTable.NAME).key(key("A#1", "SMALL")).consistentRead(true)));

        assertThat(measured.readUnits()).isEqualTo(1);
        assertThat(measured.writeUnits()).isZero();
    }

    @Test
    void callsOfOtherServices_areNamed_andCostNoUnits() {
        try (var mail = SesEndpoint.start(Clock.systemUTC());
                var ses = SesClient.builder()
                        .endpointOverride(mail.endpoint())
                        .region(LocalCredentials.REGION)
                        .credentialsProvider(StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY)))
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .overrideConfiguration(override -> override.addExecutionInterceptor(meter))
                        .build()) {
            var measured = measured(() -> ses.sendEmail(send -> send.source("a@example.org")
                    .destination(to -> to.toAddresses("b@example.org"))
                    .message(message -> message.subject(subject -> subject.data("x"))
                            .body(body -> body.text(text -> text.data("y"))))));

            assertThat(measured.elsewhere()).containsExactly("Ses.SendEmail");
            assertThat(measured.requests()).isZero();
        }
    }

    @Test
    void readUnits_areAHalf_whenNothingIsFoundByQuery() {
        var measured = measured(() -> query("NONE#1"));

        assertThat(measured.readUnits()).isEqualTo(0.5);
    }

    @Test
    void readUnits_countMissingKeysOfABatch() {
        var keys = KeysAndAttributes.builder()
                .keys(List.of(key("A#1", "SMALL"), key("A#1", "NONE")))
                .consistentRead(true)
                .build();
        var measured = measured(() -> client.batchGetItem(b -> b.requestItems(Map.of(SampleTable.NAME, keys))));

        assertThat(measured.readUnits()).isEqualTo(2);
    }

    @Test
    void readUnits_areTwoEach_whenReadInATransaction() {
        var get = TransactGetItem.builder()
                .get(g -> g.tableName(SampleTable.NAME).key(key("A#1", "SMALL")))
                .build();
        var measured = measured(() -> client.transactGetItems(t -> t.transactItems(get)));

        assertThat(measured.readUnits()).isEqualTo(2);
    }

    @Test
    void writeUnits_areOnePerKilobyte_whenPut() {
        var measured = measured(() -> put(row("A#2", "LARGE", OVER_TWO_KB)));

        assertThat(measured.writeUnits()).isEqualTo(3);
        assertThat(measured.readUnits()).isZero();
    }

    @Test
    void writeUnits_includeTheIndex_whenTheRowIsInIt() {
        var measured = measured(() -> put(SampleTable.indexed("A#3", "ROW", "IX#1")));

        assertThat(measured.writeUnits()).isEqualTo(2);
    }

    @Test
    void writeUnits_areTwoPerRow_whenSmallRowsAreWrittenInATransaction() {
        var puts = IntStream.range(0, 12)
                .mapToObj(i -> txPut(row("A#4", "ROW" + i, "x")))
                .toList();
        var measured = measured(() -> client.transactWriteItems(t -> t.transactItems(puts)));

        assertThat(measured.writeUnits()).isEqualTo(24);
        assertThat(measured.requests()).isEqualTo(1);
    }

    @Test
    void writeUnits_areTwoPerKilobyte_whenRowsDifferInSize() {
        var puts = List.of(
                txPut(row("A#5", "1", OVER_TWO_KB)), txPut(row("A#5", "2", OVER_TWO_KB)), txPut(row("A#5", "3", "x")));
        var measured = measured(() -> client.transactWriteItems(t -> t.transactItems(puts)));

        assertThat(measured.writeUnits()).isEqualTo(14);
    }

    @Test
    void writeUnits_countTheLargerImage_whenATransactionUpdatesChecksAndDeletes() {
        put(row("A#6", "DELETED", OVER_TWO_KB));
        put(row("A#6", "UPDATED", OVER_TWO_KB));
        var delete = TransactWriteItem.builder()
                .delete(d -> d.tableName(SampleTable.NAME).key(key("A#6", "DELETED")))
                .build();
        var update = TransactWriteItem.builder()
                .update(u -> u.tableName(SampleTable.NAME)
                        .key(key("A#6", "UPDATED"))
                        .updateExpression("SET points = :p")
                        .expressionAttributeValues(Map.of(":p", AttributeValue.fromN("1"))))
                .build();
        var check = TransactWriteItem.builder()
                .conditionCheck(c -> c.tableName(SampleTable.NAME)
                        .key(key("A#1", "SMALL"))
                        .conditionExpression("attribute_exists(pk)"))
                .build();
        var measured = measured(() -> client.transactWriteItems(t -> t.transactItems(delete, update, check)));

        assertThat(measured.writeUnits()).isEqualTo(6 + 6 + 2);
    }

    @Test
    void aFailedCall_isCountedWithoutUnits() {
        try (var measured = meter.measure()) {
            assertThatThrownBy(() -> client.putItem(p -> p.tableName(SampleTable.NAME)
                            .item(row("A#1", "SMALL", "x"))
                            .conditionExpression("attribute_not_exists(pk)")))
                    .isInstanceOf(ConditionalCheckFailedException.class);

            assertThat(measured.requests("PutItem")).isEqualTo(1);
            assertThat(measured.writeUnits()).isZero();
        }
    }

    @Test
    void aCancelledTransaction_isCountedWithoutUnits() {
        var taken = TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(SampleTable.NAME)
                        .item(row("A#1", "SMALL", "x"))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build();
        try (var measured = meter.measure()) {
            assertThatThrownBy(() -> client.transactWriteItems(t -> t.transactItems(taken)))
                    .isInstanceOf(TransactionCanceledException.class);

            assertThat(measured.requests("TransactWriteItems")).isEqualTo(1);
            assertThat(measured.writeUnits()).isZero();
        }
    }

    @Test
    void calls_areNotCounted_afterTheMeasurementIsClosed() {
        var measured = measured(() -> query("A#1"));
        query("A#1");

        assertThat(measured.requests()).isEqualTo(1);
    }

    @Test
    void stages_countEachCall_whenOneFollowsTheOther() {
        var measured = staged(() -> {
            query("A#1");
            query("A#1");
            query("A#1");
        });

        assertThat(measured.stages()).isEqualTo(3);
    }

    @Test
    void stages_countCallsIssuedTogetherOnce() {
        var measured = staged(() -> {
            queryAtOnce(4);
            query("A#1");
        });

        assertThat(measured.stages()).isEqualTo(2);
        assertThat(measured.requests("Query")).isEqualTo(5);
    }

    private Measurement measured(Runnable work) {
        try (var measurement = meter.measure()) {
            work.run();
            return measurement;
        }
    }

    private Measurement staged(Runnable work) {
        try (var measurement = meter.measureStages()) {
            work.run();
            return measurement;
        }
    }

    private void queryAtOnce(int times) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < times; i++) {
                threads.execute(() -> query("A#1"));
            }
        }
    }

    private void query(String pk) {
        client.query(q -> q.tableName(SampleTable.NAME)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))));
    }

    private void put(Map<String, AttributeValue> row) {
        client.putItem(p -> p.tableName(SampleTable.NAME).item(row));
    }

    private static TransactWriteItem txPut(Map<String, AttributeValue> row) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(SampleTable.NAME).item(row))
                .build();
    }
}
