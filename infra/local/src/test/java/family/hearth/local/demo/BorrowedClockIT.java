package family.hearth.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.testkit.MovableClock;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class BorrowedClockIT {

    private static final Instant EVENING = Instant.parse("2036-03-02T20:00:00Z");

    private final MovableClock clock;
    private final Door door;
    private final Stage stage;

    BorrowedClockIT(LocalCloud cloud) {
        clock = cloud.clock();
        door = new Door(cloud.url());
        stage = new Stage(door, new Narrator(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8)));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void clock_followsTheMachineAgain_whenTheSceneIsOver() {
        try (var borrowed = new BorrowedClock(stage)) {
            borrowed.moveTo(EVENING);
            assertThat(clock.instant()).isAfterOrEqualTo(EVENING);
        }

        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void clock_followsTheMachineAgain_whenTheSceneFails() {
        assertThatThrownBy(() -> {
                    try (var borrowed = new BorrowedClock(stage)) {
                        borrowed.moveTo(EVENING);
                        stage.check("the moon is made of cheese", false);
                    }
                })
                .isInstanceOf(WentWrong.class);

        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void clock_isWhereItWasMovedBefore_whenTheSceneIsOver() {
        var earlier = EVENING.minus(Duration.ofDays(300));
        clock.moveTo(earlier);

        try (var borrowed = new BorrowedClock(stage)) {
            borrowed.moveTo(EVENING);
        }

        assertThat(clock.instant()).isBetween(earlier, EVENING.minus(Duration.ofDays(299)));
    }
}
