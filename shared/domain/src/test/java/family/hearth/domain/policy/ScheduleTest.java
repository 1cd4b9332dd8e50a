package family.hearth.domain.policy;

import static family.hearth.domain.policy.Household.KID;
import static family.hearth.domain.policy.Household.PHONE;
import static family.hearth.domain.policy.Household.SAFARI;
import static family.hearth.domain.policy.Household.device;
import static family.hearth.domain.policy.Household.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final int BROTHER = 11;
    private static final int TABLET = 101;

    @ParameterizedTest
    @CsvSource({"8:00,8:00", "20:00,8:00", "24:00,24:00"})
    void schedule_isRefused_whenItDoesNotEndAfterItStarts(String start, String end) {
        assertThatThrownBy(() -> schedule(1, start, end, SAFARI)).isInstanceOf(DomainFailure.Invalid.class);
    }

    @Test
    void override_isRefused_whenItDoesNotEndAfterItStarts() {
        assertThatThrownBy(() -> Household.blocking(1, "2026-01-07T10:00:00Z", "2026-01-07T10:00:00Z"))
                .isInstanceOf(DomainFailure.Invalid.class);
    }

    @Test
    void days_areNumberedFromMonday_andAscend() {
        var weekend = Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.SATURDAY);

        assertThat(schedule(1, "8:00", "9:00", SAFARI, weekend).dayNumbers()).containsExactly(0, 5, 6);
        assertThat(Schedule.day(6)).hasValue(DayOfWeek.SUNDAY);
        assertThat(Schedule.day(7)).isEmpty();
        assertThat(Schedule.day(-1)).isEmpty();
    }

    @Test
    void schedule_reachesADevice_throughItsKid() {
        var schedule = schedule(1, "8:00", "9:00", SAFARI);

        assertThat(schedule.reaches(device(PHONE, KID))).isTrue();
        assertThat(schedule.reaches(device(TABLET, BROTHER))).isFalse();
    }

    @Test
    void schedule_reachesADevice_fromWhenItIsNamed_untilItIsNoMore() {
        var named = schedule(1, "8:00", "9:00", SAFARI).reaching(TABLET);

        assertThat(named.reaches(device(TABLET, BROTHER))).isTrue();
        assertThat(named.sparing(TABLET).reaches(device(TABLET, BROTHER))).isFalse();
    }
}
