package family.hearth.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyWindowTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOON = Instant.parse("2026-06-03T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-03-29T12:00:00Z, PT23H",
        "Europe/London, 2026-06-03T12:00:00Z, PT24H",
        "Europe/London, 2026-10-25T12:00:00Z, PT25H",
        "Australia/Lord_Howe, 2026-10-04T00:00:00Z, PT23H30M",
        "Australia/Lord_Howe, 2026-04-05T00:00:00Z, PT24H30M",
        "America/Sao_Paulo, 2018-11-04T12:00:00Z, PT23H",
        "America/Sao_Paulo, 2018-02-17T12:00:00Z, PT25H",
        "America/Havana, 2026-11-01T12:00:00Z, PT25H",
        "Asia/Kathmandu, 1986-01-01T12:00:00Z, PT23H45M",
    })
    void day_isAsLongAsItsClocksMakeIt(ZoneId zone, Instant now, Duration length) {
        var window = PolicyWindow.fromToday(zone, now, 1);

        assertThat(Duration.between(window.from(), window.to())).isEqualTo(length);
        assertThat(now).isBetween(window.from(), window.to());
    }

    @Test
    void week_beginsWhenTheDayBeganInTheZone() {
        assertThat(PolicyWindow.fromToday(LONDON, NOON, PolicyWindow.USUAL_DAYS))
                .isEqualTo(
                        new PolicyWindow(Instant.parse("2026-06-02T23:00:00Z"), Instant.parse("2026-06-09T23:00:00Z")));
    }

    @Test
    void window_endsWhenTheClockShowsTheSame_whenItBeginsWithinADay() {
        assertThat(PolicyWindow.from(LONDON, Instant.parse("2026-03-28T12:15:30.5Z"), 1))
                .isEqualTo(
                        new PolicyWindow(Instant.parse("2026-03-28T12:15:30Z"), Instant.parse("2026-03-29T11:15:30Z")));
    }

    @Test
    void now_isInTheWindow_inTheSecondHalfOfADayThatMidnightInterrupted() {
        var now = Instant.parse("2008-11-02T03:00:00Z");
        var window = PolicyWindow.fromToday(ZoneId.of("America/St_Johns"), now, 1);

        assertThat(now).isBetween(window.from(), window.to().minusNanos(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 32})
    void window_isRefused_whenItsDaysAreTooManyOrTooFew(int days) {
        assertThatThrownBy(() -> PolicyWindow.fromToday(LONDON, NOON, days)).isInstanceOf(DomainFailure.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "+1000000000-12-31T23:59:59Z"})
    void window_isRefused_whenItBeginsWhereNoOverrideCan(Instant from) {
        assertThatThrownBy(() -> PolicyWindow.from(LONDON, from, 1)).isInstanceOf(DomainFailure.Invalid.class);
    }

    @Test
    void months_areAllowed() {
        assertThat(PolicyWindow.fromToday(LONDON, NOON, PolicyWindow.MAX_DAYS).to())
                .isEqualTo(Instant.parse("2026-07-03T23:00:00Z"));
    }
}
