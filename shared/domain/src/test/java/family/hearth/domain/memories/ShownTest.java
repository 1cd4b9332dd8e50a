package family.hearth.domain.memories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @ParameterizedTest
    @CsvSource({
        "VISIBLE, VISIBLE, true",
        "VISIBLE, HIDDEN, false",
        "HIDDEN, VISIBLE, false",
        "HIDDEN, HIDDEN, true",
        "ALL, VISIBLE, true",
        "ALL, HIDDEN, true"
    })
    void shown_includesWhatWasAskedFor(Shown shown, Visibility visibility, boolean included) {
        assertThat(shown.includes(visibility)).isEqualTo(included);
    }
}
