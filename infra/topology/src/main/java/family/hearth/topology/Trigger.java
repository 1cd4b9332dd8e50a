package family.hearth.topology;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What wakes a function that is not called over HTTP. */
public sealed interface Trigger {

    /** An object written under a prefix of the bucket. Delivered at least once, in any order. */
    record ObjectCreated(String prefix) implements Trigger {}

    /**
     * One of our transcription jobs has ended, well or not: an event of Amazon Transcribe on the account's own bus.
     * Delivered at most a few times, as a rule once.
     */
    record TranscriptionEnded() implements Trigger {}

    /**
     * A fixed rate of EventBridge Scheduler. Delivered at least once, up to a minute late.
     *
     * @param parts what share of the work each of several entries stands for; with none of them one entry stands for
     *     all, and so does a run without a share
     */
    record Every(Duration rate, List<Shards> parts) implements Trigger {

        public Every {
            parts = List.copyOf(parts);
        }

        /** All the work in one run. */
        public Every(Duration rate) {
            this(rate, List.of());
        }

        /** As many runs beside each other, each with as many of the shards. */
        static Every inParts(Duration rate, int runs, int shardsOfEach) {
            return new Every(
                    rate,
                    IntStream.range(0, runs)
                            .mapToObj(run -> new Shards(run * shardsOfEach, (run + 1) * shardsOfEach - 1))
                            .toList());
        }
    }

    /**
     * Secrets Manager, which asks for the steps of a new signing key. Delivered at least once, each step by itself.
     *
     * @param interval how long a key signs before the next does
     */
    record KeyRotation(Duration interval) implements Trigger {}

    /** Partitions of an index of what is due, both ends included. */
    record Shards(int first, int last) {}
}
