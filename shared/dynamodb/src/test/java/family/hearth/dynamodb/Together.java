package family.hearth.dynamodb;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Calls that are made at once. */
final class Together {

    private Together() {}

    /** What each of so many calls gives that are made at once. */
    static <T> List<T> call(int count, IntFunction<T> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> call.apply(i)))
                    .toList();
            return calls.stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception failed) {
                            throw new AssertionError("one of them failed", failed);
                        }
                    })
                    .toList();
        }
    }
}
