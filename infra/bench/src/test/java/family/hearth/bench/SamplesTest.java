package family.hearth.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made of several times. */
class SamplesTest {

    @Test
    void median_isTheMiddleOne_whateverTheOrder() {
        assertThat(Samples.of(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5.0);
    }

    @Test
    void median_liesBetweenTheMiddleTwo_whenThereAreTwo() {
        assertThat(Samples.of(List.of(1.0, 2.0, 4.0, 100.0)).median()).isEqualTo(3.0);
    }

    @Test
    void nothing_isNoSample() {
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.of(List.of()));
    }

    @Test
    void times_areReadOffTheirLine() {
        assertThat(Programs.times("answered\ntimes 1.5 0.25\n")).containsExactly(1.5, 0.25);
    }
}
