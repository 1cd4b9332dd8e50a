package family.hearth.local.demo;

import java.time.Duration;
import java.util.function.Predicate;

/** Asks again and again, as a client does that waits for work that goes on elsewhere. */
final class Waiting {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** With these pauses about a minute and a half, on a machine that has much else to do. */
    private static final int MOST_QUESTIONS = 35;

    private Waiting() {}

    /**
     * Returns once an answer is as awaited.
     *
     * @throws WentWrong when none is for long
     */
    static void until(Stage stage, String what, Caller caller, String path, Predicate<Reply> awaited) {
        var pause = FIRST_PAUSE;
        for (var asked = 1; asked < MOST_QUESTIONS; asked++) {
            if (awaited.test(caller.get(path).quietly(200))) {
                stage.narrator().answer("asked " + asked + " times whether it is " + what);
                return;
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        throw new WentWrong("it is not " + what + " after " + MOST_QUESTIONS + " questions");
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WentWrong("interrupted", e);
        }
    }
}
