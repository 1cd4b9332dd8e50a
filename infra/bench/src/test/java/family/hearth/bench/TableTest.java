package family.hearth.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** How a table looks. */
class TableTest {

    @Test
    void names_standLeft_andNumbersRight() {
        var table = Table.of("function", "ms").row("kids", "7").row("make-thumbnails", "1234");

        assertThat(table.text()).isEqualTo("""
                | function        |   ms |
                |-----------------|-----:|
                | kids            |    7 |
                | make-thumbnails | 1234 |
                """);
    }

    @Test
    void texts_standLeft_whenTheyAreDeclared() {
        var table = Table.of("route", "ratio", "why").withTexts(2).row("/kids", "1.5", "a look at the family");

        assertThat(table.text()).isEqualTo("""
                | route | ratio | why                  |
                |-------|------:|----------------------|
                | /kids |   1.5 | a look at the family |
                """);
    }

    @Test
    void row_isRefused_whenItDoesNotFillTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("a", "b").row("1"))
                .withMessage("1 cells below 2 columns");
    }
}
