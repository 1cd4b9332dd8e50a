package family.hearth.local.demo;

import java.time.Duration;
import java.time.Instant;

/** The clock of a local cloud, moved for the length of a scene; given back, it says what it would have said. */
final class BorrowedClock implements AutoCloseable {

    private static final String CLOCK = "/_local/clock";

    private final Stage stage;
    private final Reply before;
    private final long sinceNanos = System.nanoTime();

    BorrowedClock(Stage stage) {
        this.stage = stage;
        before = stage.anybody().get(CLOCK).quietly(200);
    }

    /** What it said when it was borrowed. */
    Instant before() {
        return Instant.parse(before.string("/now"));
    }

    void moveTo(Instant now) {
        stage.anybody().call("PUT", CLOCK).json("now", now.toString()).expect(200, "/now");
    }

    @Override
    public void close() {
        if (before.json("/moved").asBoolean()) {
            var passed = Duration.ofNanos(System.nanoTime() - sinceNanos);
            var now = before().plus(passed).toString();
            stage.anybody().call("PUT", CLOCK).json("now", now).quietly(200);
        } else {
            stage.anybody().call("DELETE", CLOCK).quietly(200);
        }
    }
}
