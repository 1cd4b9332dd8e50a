package family.hearth.domain.memories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.750Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    @Test
    void noonOf_isLocalNoon_evenWhileItIsStillToCome() {
        assertThat(Moment.noonOf(LocalDate.of(2026, 3, 1), NEW_YORK))
                .isEqualTo(new Moment(Instant.parse("2026-03-01T17:00:00Z"), LocalDate.of(2026, 3, 1)));
    }

    @Test
    void at_keepsWholeSecondsAndNoDay() {
        assertThat(Moment.at(NOW, NOW)).isEqualTo(new Moment(Instant.parse("2026-03-01T10:00:00Z"), null));
    }

    @Test
    void at_isRefused_fromTheNextMillisecondOn() {
        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> Moment.at(NOW.plusMillis(1), NOW))
                .satisfies(invalid -> assertThat(invalid.errors()).containsOnlyKeys("recordedAt"));
    }

    @Test
    void at_isRefused_beforeLivingMemory() {
        var earliest = Instant.parse("1900-01-01T00:00:00Z");

        assertThat(Moment.at(earliest, NOW).recordedAt()).isEqualTo(earliest);
        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> Moment.at(earliest.minusSeconds(1), NOW))
                .satisfies(invalid -> assertThat(invalid.errors()).containsOnlyKeys("recordedAt"));
    }

    @Test
    void onDay_keepsTheLocalTimeOfDay_acrossAChangeOfTheClocks() {
        var evening = new Moment(Instant.parse("2026-02-28T23:30:00Z"), DAY);

        assertThat(evening.onDay(LocalDate.of(2026, 3, 20), NEW_YORK))
                .isEqualTo(new Moment(Instant.parse("2026-03-20T22:30:00Z"), LocalDate.of(2026, 3, 20)));
    }

    @Test
    void onDay_changesNothing_whenItIsThatDay() {
        var moment = new Moment(Instant.parse("2026-03-04T23:30:00Z"), DAY);

        assertThat(moment.onDay(DAY, NEW_YORK)).isEqualTo(moment);
    }

    @Test
    void movedTo_takesTheDayAlong_asItWasInTheFamily() {
        var noon = Moment.noonOf(DAY, NEW_YORK);

        assertThat(noon.movedTo(Instant.parse("2026-02-20T03:00:00Z"), NEW_YORK, NOW))
                .isEqualTo(new Moment(Instant.parse("2026-02-20T03:00:00Z"), LocalDate.of(2026, 2, 19)));
    }

    @Test
    void movedTo_givesNoDay_toAMomentWithoutOne() {
        var moment = Moment.at(NOW, NOW);

        assertThat(moment.movedTo(Instant.parse("2026-02-20T03:00:00Z"), NEW_YORK, NOW))
                .isEqualTo(new Moment(Instant.parse("2026-02-20T03:00:00Z"), null));
    }

    @Test
    void movedTo_changesNothing_whenTheInstantIsSentBackThatIsStillToCome() {
        var noon = Moment.noonOf(LocalDate.of(2026, 3, 1), NEW_YORK);

        assertThat(noon.movedTo(Instant.parse("2026-03-01T17:00:00Z"), NEW_YORK, NOW))
                .isEqualTo(noon);
    }

    @Test
    void movedTo_isRefused_intoTheFuture() {
        var noon = Moment.noonOf(DAY, NEW_YORK);

        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> noon.movedTo(NOW.plusMillis(1), NEW_YORK, NOW))
                .satisfies(invalid -> assertThat(invalid.errors()).containsOnlyKeys("recordedAt"));
    }

    @Test
    void movedTo_isRefused_onADayOfTheFamilyOutOfLivingMemory() {
        var noon = Moment.noonOf(DAY, NEW_YORK);
        var lastOf1899 = Instant.parse("1900-01-01T04:55:59Z");

        assertThat(noon.movedTo(lastOf1899.plusSeconds(4000), NEW_YORK, NOW).occurredOn())
                .isEqualTo(Moment.EARLIEST);
        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> noon.movedTo(lastOf1899, NEW_YORK, NOW));
    }
}
