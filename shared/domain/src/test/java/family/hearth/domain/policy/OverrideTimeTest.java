package family.hearth.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverrideTimeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2015-04-05T14:30, 2015-04-05T13:30:00Z",
        "2015-04-05-16:30, 2015-04-05T15:30:00Z",
        "2015-04-05 16:30, 2015-04-05T15:30:00Z",
        "2015-04-05T14:30:15, 2015-04-05T13:30:15Z",
        "2015-04-05T14:30Z, 2015-04-05T14:30:00Z",
        "2015-04-05T14:30:15Z, 2015-04-05T14:30:15Z",
        "2015-04-05T14:30+02:00, 2015-04-05T12:30:00Z",
        "2015-04-05T14:30+0200, 2015-04-05T12:30:00Z",
        "2015-04-05T14:30-05, 2015-04-05T19:30:00Z",
        "2015-04-05-14:30-05:00, 2015-04-05T19:30:00Z",
    })
    void time_isTheFamilys_unlessItHasAnOffset(String text, Instant instant) {
        assertThat(OverrideTime.parse(text, Edge.START, LONDON)).hasValue(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2015-04-05",
                "14:30",
                "2015-04-05T24:00",
                "2015-04-05T14:60",
                "2015-02-29T14:30",
                "2015-13-01T14:30",
                "2015-4-5T14:30",
                "2015-04-05T8:30",
                "2015-04-05t14:30",
                "2015-04-05T14:30:15.5",
                "2015-04-05T14:30+19:00",
                "2015-04-05T14:30 Europe/London",
                "2015-04-05T14:30\n",
                "1969-12-31T23:59Z",
                "9999-01-01T00:00:01Z"
            })
    void time_isNone_whenTheTextIsNoTime(String text) {
        assertThat(OverrideTime.parse(text, Edge.START, LONDON)).isEmpty();
    }

    @Test
    void override_lastsThroughTheOverlap_whenItsTimesHaveNoOffset() {
        assertThat(OverrideTime.parse("2026-10-25T01:30", Edge.START, LONDON))
                .hasValue(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(OverrideTime.parse("2026-10-25T01:30", Edge.END, LONDON))
                .hasValue(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void override_hasNoLength_insideOfAGap() {
        assertThat(OverrideTime.parse("2026-03-29T01:15", Edge.START, LONDON))
                .isEqualTo(OverrideTime.parse("2026-03-29T01:45", Edge.END, LONDON));
    }

    @Test
    void time_isPrintedInTheFamilysZone() {
        assertThat(OverrideTime.print(Instant.parse("2015-04-05T13:30:00Z"), LONDON))
                .isEqualTo("2015-04-05T14:30");
    }

    @Test
    void time_isPrintedWithSeconds_onlyWhereThereAreAny() {
        assertThat(OverrideTime.print(Instant.parse("2015-04-05T13:30:15.750Z"), LONDON))
                .isEqualTo("2015-04-05T14:30:15");
    }
}
