package family.hearth.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Brings faults upon the DynamoDB clients it is added to, one per attempt, in the order in which they were asked for. */
public final class FaultInjector implements ExecutionInterceptor {

    private static final ExecutionAttribute<Fault> AFTERWARDS = new ExecutionAttribute<>("hearth.faultAfterwards");

    private final Map<String, Queue<Optional<Fault>>> faults = new ConcurrentHashMap<>();
    private volatile @Nullable Standing standing;

    /** One fault upon all requests of a kind, the first few spared. */
    private record Standing(Predicate<SdkRequest> kind, Fault fault, AtomicInteger spared) {

        @Nullable
        Fault on(SdkRequest request) {
            return kind.test(request) && spared.getAndDecrement() <= 0 ? fault : null;
        }
    }

    /** Once, upon the next attempt of an operation such as {@code PutItem}. */
    public void failNext(String operation, Fault fault) {
        failNext(operation, fault, 1);
    }

    /** Upon that many attempts; more than the SDK tries make the call fail. */
    public void failNext(String operation, Fault fault, int attempts) {
        enqueue(operation, Optional.of(fault), attempts);
    }

    /** Upon every attempt of such a request but the first so many, whatever its operation, until {@link #clear}. */
    public void failAll(Predicate<SdkRequest> kind, Fault fault, int spared) {
        standing = new Standing(kind, fault, new AtomicInteger(spared));
    }

    /** Lets that many attempts pass, before what is asked for afterwards. */
    public void spareNext(String operation, int attempts) {
        enqueue(operation, Optional.empty(), attempts);
    }

    private void enqueue(String operation, Optional<Fault> fault, int attempts) {
        var queue = faults.computeIfAbsent(operation, _ -> new ConcurrentLinkedQueue<>());
        for (int i = 0; i < attempts; i++) {
            queue.add(fault);
        }
    }

    /** Forgets the faults that have not happened, and ends those that happen to all. */
    public void clear() {
        faults.clear();
        standing = null;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        var fault = next(context.request(), attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
        attributes.putAttribute(AFTERWARDS, null);
        if (fault == Fault.ANSWER_LOST) {
            attributes.putAttribute(AFTERWARDS, fault);
        } else if (fault != null) {
            throw fault.exception(context.request());
        }
    }

    private @Nullable Fault next(SdkRequest request, String operation) {
        var queue = faults.get(operation);
        var next = queue == null ? null : queue.poll();
        if (next != null) {
            return next.orElse(null);
        }
        var always = standing;
        return always == null ? null : always.on(request);
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        var fault = attributes.getAttribute(AFTERWARDS);
        if (fault != null) {
            throw fault.exception();
        }
    }
}
