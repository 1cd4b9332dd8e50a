package family.hearth.domain.policy;

import static family.hearth.domain.policy.Household.CAMERA;
import static family.hearth.domain.policy.Household.SAFARI;
import static family.hearth.domain.policy.Household.rules;
import static family.hearth.domain.policy.Household.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasterScheduleTest {

    private static final DeviceRules RULES = rules(CAMERA, List.of(schedule(1, "8:00", "15:00", SAFARI)), List.of());
    private static final PolicyWindow WEEK =
            PolicyWindow.fromToday(Household.LONDON, Instant.parse("2026-03-26T12:00:00Z"), 7);

    /** The bytes that are hashed are a promise to caches: a change of them makes all of those miss. */
    @Test
    void version_staysWhatItAlwaysWas() {
        assertThat(RULES.compile(WEEK).version())
                .isEqualTo("5a338c3ce7997131587fa075e371d4d1239948c75c82b5a407f7bca7f32dfa90");
    }

    @Test
    void version_changes_whenANameThatIsCitedDoes() {
        var old = schedule(1, "8:00", "15:00", SAFARI);
        var details = old.details();
        var renamed = old.with(new Schedule.Details(
                "Lunch",
                details.start(),
                details.end(),
                details.days(),
                details.features(),
                details.active(),
                details.kidIds(),
                details.deviceIds()));

        assertThat(rules(CAMERA, List.of(renamed), List.of()).compile(WEEK).version())
                .isNotEqualTo(RULES.compile(WEEK).version());
    }

    @Test
    void version_changes_withTheZone_evenWhereClocksAgree() {
        var here = rules(Features.NONE, List.of(), List.of());
        var there = new DeviceRules(here.deviceId(), here.kid(), ZoneId.of("Europe/Jersey"), List.of(), List.of());

        assertThat(there.compile(WEEK).version())
                .isNotEqualTo(here.compile(WEEK).version());
    }

    @Test
    void version_tellsNamesApart_thatContainWhatFollowsThem() {
        var one = new CanonicalText().text("a\n1:b").text("");
        var other = new CanonicalText().text("a").text("b");

        assertThat(one.sha256()).isNotEqualTo(other.sha256());
    }

    @Test
    void instants_arePrintedWithTheOffsetOfTheirTime() {
        var schedule = RULES.compile(WEEK);

        assertThat(schedule.print(Instant.parse("2026-03-29T00:59:59Z"))).isEqualTo("2026-03-29T00:59:59+00:00");
        assertThat(schedule.print(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("2026-03-29T02:00:00+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 0:30, 2:30, PT1H",
        "2026-03-29, 0:30, 1:30, PT30M",
        "2026-03-29, 1:30, 2:30, PT30M",
        "2026-03-29, 1:00, 2:00, PT0S",
        "2026-03-29, 1:15, 1:45, PT0S",
        "2026-10-25, 0:30, 2:30, PT3H",
        "2026-10-25, 0:30, 1:00, PT30M",
        "2026-10-25, 0:30, 1:01, PT1H31M",
        "2026-10-25, 1:15, 1:45, PT1H30M",
        "2026-10-25, 1:30, 2:00, PT1H30M",
        "2026-10-25, 2:00, 3:00, PT1H",
    })
    void schedule_lastsAsLongAsClocksTakeForIt(String day, String start, String end, Duration length) {
        var rules = rules(Features.NONE, List.of(schedule(1, start, end, SAFARI)), List.of());
        var window = PolicyWindow.fromToday(Household.LONDON, Instant.parse(day + "T12:00:00Z"), 1);

        var blocked = rules.compile(window).intervals().stream()
                .filter(interval -> interval.blocked().equals(SAFARI))
                .map(interval -> Duration.between(interval.start(), interval.end()))
                .toList();

        assertThat(blocked).isEqualTo(length.isZero() ? List.of() : List.of(length));
    }
}
