package family.hearth.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {

    @ParameterizedTest
    @CsvSource({"8:00,480,8:00", "08:00,480,8:00", "0:00,0,0:00", "00:05,5,0:05", "23:59,1439,23:59", "24:00,1440,24:00"
    })
    void time_isReadWithOneDigitOrTwo_andPrintedWithOne(String text, int minute, String printed) {
        assertThat(TimeOfDay.parse(text)).hasValueSatisfying(time -> {
            assertThat(time.minute()).isEqualTo(minute);
            assertThat(time).hasToString(printed);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "8", "8:0", "8:60", "24:01", "25:00", "-1:00", "008:00", "8:00:00", " 8:00", "8.00", "٨:00"})
    void time_isNone_whenTheTextIsNoTime(String text) {
        assertThat(TimeOfDay.parse(text)).isEmpty();
    }

    @Test
    void endOfTheDay_isAfterEveryMinute() {
        assertThat(new TimeOfDay(1440)).isGreaterThan(new TimeOfDay(1439));
    }
}
