package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Everything that one request writes, all of it or nothing. A single row is sent as such where a repeat does no harm,
 * which costs half of a transaction; anything more is one transaction, which the SDK may repeat safely.
 */
final class Write {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FIRST_PAUSE_MS = 20;
    private static final int LONGEST_PAUSE_MS = 640;

    private final DynamoDbClient client;
    private final String table;
    private final String writeId = UUID.randomUUID().toString();
    private final List<Operation> operations = new ArrayList<>();

    Write(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Writes a row that must not be there yet. */
    <T> Write create(RowSchema<T> schema, T row, Supplier<? extends RuntimeException> whenTaken) {
        return put(schema, row, Condition.ABSENT, whenTaken);
    }

    /** As the other, for who wants to know what was there already. */
    <T> Write create(RowSchema<T> schema, T row, Function<T, RuntimeException> whenTaken) {
        operations.add(
                new Operation.Put(schema.item(row), Condition.ABSENT, there -> whenTaken.apply(schema.read(there))));
        return this;
    }

    /** Writes a row over the one that must be there. */
    <T> Write replace(RowSchema<T> schema, T row, Supplier<? extends RuntimeException> whenGone) {
        return put(schema, row, Condition.PRESENT, whenGone);
    }

    <T> Write put(RowSchema<T> schema, T row, Condition condition, Supplier<? extends RuntimeException> whenRefused) {
        operations.add(new Operation.Put(schema.item(row), condition, ignored -> whenRefused.get()));
        return this;
    }

    /** Writes a row whatever lies there. */
    <T> Write put(RowSchema<T> schema, T row) {
        operations.add(new Operation.Put(schema.item(row), null, Write::unconditional));
        return this;
    }

    Write change(Key key, Update update, Condition condition, Supplier<? extends RuntimeException> whenRefused) {
        operations.add(new Operation.Change(key, update, condition, ignored -> whenRefused.get()));
        return this;
    }

    Write change(
            Key key,
            Update update,
            Condition condition,
            Function<Map<String, AttributeValue>, RuntimeException> whenRefused) {
        operations.add(new Operation.Change(key, update, condition, whenRefused));
        return this;
    }

    Write delete(Key key) {
        operations.add(new Operation.Delete(key, null, Write::unconditional));
        return this;
    }

    Write delete(Key key, Condition condition, Supplier<? extends RuntimeException> whenRefused) {
        operations.add(new Operation.Delete(key, condition, ignored -> whenRefused.get()));
        return this;
    }

    Write check(Key key, Condition condition, Supplier<? extends RuntimeException> whenRefused) {
        operations.add(new Operation.Check(key, condition, ignored -> whenRefused.get()));
        return this;
    }

    /** Remembers the answer together with its effect; its refusal speaks before every other. */
    Write answering(@Nullable Receipt receipt) {
        if (receipt != null) {
            operations.addFirst(new Operation.Put(
                    ReceiptRows.SCHEMA.item(receipt),
                    ReceiptRows.unused(receipt),
                    row -> new Receipt.AlreadyAnswered(ReceiptRows.SCHEMA.read(row))));
        }
        return this;
    }

    /**
     * Writes it all.
     *
     * @throws DomainFailure.Unavailable when others keep writing the same rows, or the engine is out of reach
     */
    void commit() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var attempt = 0; !tryOnce(); attempt++) {
            pause(attempt);
            if (System.nanoTime() > deadline) {
                throw new DomainFailure.Unavailable(Duration.ofSeconds(1));
            }
        }
    }

    private boolean isWrittenAlone(Operation operation) {
        switch (operation) {
            case Operation.Put put -> SinglePut.write(client, table, put, writeId);
            case Operation.Change change when change.isRepeatable() -> SingleUpdate.write(client, table, change);
            case Operation.Change _, Operation.Delete _, Operation.Check _ -> {
                return false;
            }
        }
        return true;
    }

    private boolean tryOnce() {
        try {
            if (operations.size() != 1 || !isWrittenAlone(operations.getFirst())) {
                writeTogether();
            }
            return true;
        } catch (TransactionCanceledException cancelled) {
            refuse(cancelled);
            return false;
        } catch (DomainFailure.Unavailable outage) {
            // A row written alone meets a transaction: the SDK does not try again after that.
            if (outage.getCause() instanceof TransactionConflictException) {
                return false;
            }
            throw outage;
        }
    }

    private void writeTogether() {
        var items = operations.stream()
                .map(operation -> operation.inTransaction(table))
                .toList();
        Outage.guard(() -> client.transactWriteItems(request -> request.transactItems(items)));
    }

    /** Speaks the first refusal; returns when there was only a conflict with another write. */
    private void refuse(TransactionCanceledException cancelled) {
        var reasons = cancelled.cancellationReasons();
        for (var i = 0; i < reasons.size(); i++) {
            if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
                throw operations.get(i).refusal().apply(reasons.get(i).item());
            }
        }
        if (reasons.stream().map(CancellationReason::code).noneMatch("TransactionConflict"::equals)) {
            throw Outage.unavailable(cancelled);
        }
    }

    static void pause(int attempt) {
        var longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(attempt, 5));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest) + 1L);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Outage.unavailable(interrupted);
        }
    }

    private static RuntimeException unconditional(Map<String, AttributeValue> row) {
        return new IllegalStateException("a write without a condition was refused");
    }
}
