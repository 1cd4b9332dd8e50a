package family.hearth.testkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Counts calls and capacity of the DynamoDB clients it is added to, while a measurement is open; of clients of other
 * services, calls alone. What DynamoDB Local
 * reports wrongly is put right by {@link ConsumedUnits} and {@link TransactionCost}.
 */
public final class CapacityMeter implements ExecutionInterceptor {

    /** Longer than it takes a loaded machine to start a few virtual threads. */
    private static final Duration OVERLAP = Duration.ofMillis(25);

    private static final ExecutionAttribute<PendingCall> PENDING = new ExecutionAttribute<>("hearth.pendingCall");

    private final List<Measurement> open = new CopyOnWriteArrayList<>();
    private final TransactionCost transactions;
    private volatile Duration latency = Duration.ZERO;

    /** A meter for clients of that database. */
    public CapacityMeter(EmbeddedDynamoDb database) {
        this.transactions = new TransactionCost(database.ownClient());
    }

    /** Begins to count; closing the measurement ends it. */
    public Measurement measure() {
        var measurement = new Measurement(open::remove);
        open.add(measurement);
        return measurement;
    }

    /**
     * The same, with every call made so slow that those issued together surely overlap, which
     * {@link Measurement#stages} needs.
     */
    public Measurement measureStages() {
        latency = OVERLAP;
        var measurement = new Measurement(closed -> {
            latency = Duration.ZERO;
            open.remove(closed);
        });
        open.add(measurement);
        return measurement;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (open.isEmpty()) {
            return;
        }
        var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (context.request() instanceof DynamoDbRequest request) {
            var call = new PendingCall(operation, System.nanoTime());
            attributes.putAttribute(PENDING, call);
            call.expectedUnits(transactions.of(request));
        } else {
            var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
            open.forEach(measurement -> measurement.addElsewhere(service + "." + operation));
        }
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return attributes.getAttribute(PENDING) == null
                ? context.request()
                : ConsumedUnits.askingForThem(context.request());
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var call = attributes.getAttribute(PENDING);
        if (call != null) {
            call.attempted();
            pause();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var call = attributes.getAttribute(PENDING);
        if (call != null) {
            record(call.ended(ConsumedUnits.of(context.request(), context.response())));
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        var call = attributes.getAttribute(PENDING);
        if (call != null) {
            record(call.failed());
        }
    }

    private void record(DatabaseCall call) {
        open.forEach(measurement -> measurement.add(call));
    }

    private void pause() {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
