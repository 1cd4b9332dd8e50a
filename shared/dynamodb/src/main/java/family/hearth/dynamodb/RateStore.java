package family.hearth.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Counts calls in windows of time. One atomic addition a call; nothing is read first. */
public final class RateStore {

    private static final Condition UNCONDITIONAL = Condition.of("");

    private final Table table;

    public RateStore(Table table) {
        this.table = table;
    }

    /**
     * How often, and until when that counts.
     *
     * @param calls calls in the window so far, this one included
     */
    public record Count(long calls, Duration left) {}

    /**
     * Counts one call.
     *
     * @param timeout after which the counter counts as failed; it is not tried again
     * @throws family.hearth.domain.DomainFailure.Unavailable when the counter cannot be reached
     */
    public Count hit(String scope, String who, Duration length, Instant now, Duration timeout) {
        return add(scope, who, length, now, timeout, 1);
    }

    /** Takes back one counted call, as after a password that turned out right. */
    public void forgive(String scope, String who, Duration length, Instant now, Duration timeout) {
        add(scope, who, length, now, timeout, -1);
    }

    private Count add(String scope, String who, Duration length, Instant now, Duration timeout, int amount) {
        var window = RateWindow.of(length, now);
        var update = new Update().add("calls", amount).set(TableLayout.TTL, window.ttl());
        var answer = Outage.guard(() -> table.client()
                .updateItem(request -> request.tableName(table.name())
                        .key(RateKeys.window(scope, who, window.number()).attributes())
                        .updateExpression(update.expression())
                        .expressionAttributeNames(update.names(UNCONDITIONAL))
                        .expressionAttributeValues(update.values(UNCONDITIONAL))
                        .returnValues(ReturnValue.UPDATED_NEW)
                        .overrideConfiguration(override -> override.apiCallTimeout(timeout))));
        AttributeValue calls = Objects.requireNonNull(answer.attributes().get("calls"));
        return new Count(Long.parseLong(calls.n()), window.left(now));
    }
}
