package family.hearth.local.docs;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what will be, however slow the machine is. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /**
     * Returns as soon as it is so.
     *
     * @param what for whoever reads that it never was
     */
    static void await(String what, Callable<Boolean> isSo) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        try {
            while (!isSo.call()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError(what + ": not within " + LONGEST.toSeconds() + " seconds");
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, e);
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }
}
