package family.hearth.local;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same many times at once. */
public final class Together {

    private Together() {}

    /** All answers, in the order of their numbers from 0; every call begins at the same moment. */
    public static <T> List<T> times(int count, IntFunction<T> call) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return call.apply(i);
                    }))
                    .toList();
            start.countDown();
            return calls.stream().map(Together::join).toList();
        }
    }

    private static <T> T join(Future<T> call) {
        try {
            return call.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("one of them failed", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
