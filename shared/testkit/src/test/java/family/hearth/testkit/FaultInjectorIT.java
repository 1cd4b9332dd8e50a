package family.hearth.testkit;

import static family.hearth.testkit.SampleTable.key;
import static family.hearth.testkit.SampleTable.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@TestInstance(Lifecycle.PER_CLASS)
class FaultInjectorIT {

    private static final int MORE_THAN_THE_SDK_TRIES = 20;

    private final EmbeddedDynamoDb database = EmbeddedDynamoDb.inMemory();
    private final FaultInjector faults = new FaultInjector();
    private final CapacityMeter meter = new CapacityMeter(database);
    private final DynamoDbClient client = database.client(meter, faults);

    @BeforeAll
    void fill() {
        SampleTable.create(client);
    }

    @AfterEach
    void forget() {
        faults.clear();
    }

    @AfterAll
    void close() {
        client.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "CONFLICT", mode = EnumSource.Mode.EXCLUDE)
    void aCall_succeedsByRetry_whenItFailsOnce(Fault fault) {
        faults.failNext("UpdateItem", fault);

        try (var measured = meter.measure()) {
            count("A#" + fault);

            assertThat(measured.calls()).singleElement().returns(2, DatabaseCall::attempts);
        }
    }

    @Test
    void aLostAnswer_leavesTheEffectTwice_whenTheCallIsNotIdempotent() {
        faults.failNext("UpdateItem", Fault.ANSWER_LOST);

        count("B#1");

        assertThat(client.getItem(g -> g.tableName(SampleTable.NAME).key(key("B#1", "ROW")))
                        .item())
                .containsEntry("times", AttributeValue.fromN("2"));
    }

    @Test
    void aLostAnswer_makesAConditionFail_onItsOwnEffect() {
        faults.failNext("PutItem", Fault.ANSWER_LOST);

        assertThatThrownBy(() -> client.putItem(p -> p.tableName(SampleTable.NAME)
                        .item(row("C#1", "ROW", "x"))
                        .conditionExpression("attribute_not_exists(pk)")))
                .isInstanceOf(ConditionalCheckFailedException.class);
    }

    @Test
    void aFaultBeforehand_leavesNoEffect() {
        faults.failNext("UpdateItem", Fault.TIMED_OUT);

        count("D#1");

        assertThat(client.getItem(g -> g.tableName(SampleTable.NAME).key(key("D#1", "ROW")))
                        .item())
                .containsEntry("times", AttributeValue.fromN("1"));
    }

    @Test
    void otherOperations_areSpared() {
        faults.failNext("PutItem", Fault.BROKEN, MORE_THAN_THE_SDK_TRIES);

        count("E#1");

        assertThat(client.getItem(g -> g.tableName(SampleTable.NAME).key(key("E#1", "ROW")))
                        .hasItem())
                .isTrue();
    }

    @Test
    void aCall_fails_whenThrottledMoreOftenThanTheSdkTries() {
        faults.failNext("UpdateItem", Fault.THROTTLED, MORE_THAN_THE_SDK_TRIES);

        assertThatThrownBy(() -> count("F#1")).isInstanceOf(ProvisionedThroughputExceededException.class);
    }

    @Test
    void aCall_fails_whenBrokenMoreOftenThanTheSdkTries() {
        faults.failNext("UpdateItem", Fault.BROKEN, MORE_THAN_THE_SDK_TRIES);

        assertThatThrownBy(() -> count("G#1")).isInstanceOf(InternalServerErrorException.class);
    }

    @Test
    void aCall_fails_whenTimedOutMoreOftenThanTheSdkTries() {
        faults.failNext("UpdateItem", Fault.TIMED_OUT, MORE_THAN_THE_SDK_TRIES);

        assertThatThrownBy(() -> count("H#1")).isInstanceOf(ApiCallAttemptTimeoutException.class);
    }

    @Test
    void aConflict_isNotTriedAgain() {
        faults.failNext("UpdateItem", Fault.CONFLICT);

        assertThatThrownBy(() -> count("I#1")).isInstanceOf(TransactionConflictException.class);
    }

    @Test
    void aTransactionInConflict_isCancelled_andEveryActionSaysWhy() {
        faults.failNext("TransactWriteItems", Fault.CONFLICT);
        var put = TransactWriteItem.builder()
                .put(p -> p.tableName(SampleTable.NAME).item(row("J#1", "ROW", "x")))
                .build();

        assertThatThrownBy(() -> client.transactWriteItems(write -> write.transactItems(put)))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        cancelled -> assertThat(cancelled.cancellationReasons())
                                .extracting(CancellationReason::code)
                                .containsExactly("TransactionConflict"));
    }

    @Test
    void failAll_goesOnUntilItIsForgotten_butSparesTheFirst_andOtherKinds() {
        faults.failAll(UpdateItemRequest.class::isInstance, Fault.BROKEN, 1);

        count("ALL#1");
        assertThatThrownBy(() -> count("ALL#1")).isInstanceOf(InternalServerErrorException.class);
        assertThatThrownBy(() -> count("ALL#1")).isInstanceOf(InternalServerErrorException.class);
        client.getItem(g -> g.tableName(SampleTable.NAME).key(key("ALL#1", "ROW")));

        faults.clear();
        count("ALL#1");
    }

    @Test
    void sparedAttempts_passBeforeTheFault() {
        faults.spareNext("UpdateItem", 2);
        faults.failNext("UpdateItem", Fault.CONFLICT);

        count("K#1");
        count("K#1");
        assertThatThrownBy(() -> count("K#1")).isInstanceOf(TransactionConflictException.class);
    }

    private void count(String pk) {
        client.updateItem(u -> u.tableName(SampleTable.NAME)
                .key(key(pk, "ROW"))
                .updateExpression("ADD times :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }
}
