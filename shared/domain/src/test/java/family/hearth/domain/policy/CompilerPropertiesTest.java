package family.hearth.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.policy.Cases.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompilerPropertiesTest {

    @Provide
    Arbitrary<Case> cases() {
        return Cases.cases();
    }

    @Property(tries = 3000)
    void intervals_areThoseOfTheTable_lookedUpEveryMinute(@ForAll("cases") Case example) {
        assertThat(example.rules().compile(example.window()).intervals())
                .isEqualTo(example.naive().intervals(example.window()));
    }

    @Property(tries = 300)
    void intervals_coverTheWindowWithoutGaps_andNeighboursDiffer(@ForAll("cases") Case example) {
        var intervals = example.rules().compile(example.window()).intervals();

        assertThat(intervals.getFirst().start()).isEqualTo(example.window().from());
        assertThat(intervals.getLast().end()).isEqualTo(example.window().to());
        assertThat(intervals).allMatch(interval -> interval.start().isBefore(interval.end()));
        for (var i = 1; i < intervals.size(); i++) {
            var earlier = intervals.get(i - 1);
            var later = intervals.get(i);
            assertThat(later.start()).isEqualTo(earlier.end());
            assertThat(later.because()).isNotEqualTo(earlier.because());
        }
    }

    @Property(tries = 300)
    void shuffledRules_compileToTheSame(@ForAll("cases") Case example, @ForAll Random random) {
        var rules = example.rules();
        var schedules = new ArrayList<>(rules.schedules());
        var overrides = new ArrayList<>(rules.overrides());
        Collections.shuffle(schedules, random);
        Collections.shuffle(overrides, random);
        var shuffled = new DeviceRules(rules.deviceId(), rules.kid(), rules.timezone(), schedules, overrides);

        assertThat(shuffled.compile(example.window()))
                .isEqualTo(rules.compile(example.window()))
                .extracting(MasterSchedule::version)
                .isEqualTo(rules.compile(example.window()).version());
    }

    @Property(tries = 300)
    void versions_differExactlyWhenSchedulesDo(@ForAll("cases") Case one, @ForAll("cases") Case other) {
        var windows = one.place() == other.place() ? other.window() : one.window();
        var seen = new HashMap<String, MasterSchedule>();

        for (var schedule : new MasterSchedule[] {
            one.rules().compile(one.window()),
            one.rules().compile(windows),
            other.rules().compile(other.window())
        }) {
            assertThat(seen.merge(schedule.version(), schedule, (earlier, ignored) -> earlier))
                    .isEqualTo(schedule);
        }
        assertThat(seen.values()).doesNotHaveDuplicates();
    }

    @Property(tries = 400)
    void nextTransition_isTheFirstMinuteAtWhichOtherFeaturesAreBlocked(@ForAll("cases") Case example) {
        var now = example.window().from();
        var naive = example.naive();
        var next = example.rules().nextTransition(now);

        assertThat(next.filter(instant -> instant.isBefore(naive.horizon()))).isEqualTo(naive.nextTransition(now));
    }

    @Property(tries = 300)
    void nextTransition_endsTheIntervalsInWhichTheSameIsBlocked(@ForAll("cases") Case example) {
        var window = example.window();
        var intervals = example.rules().compile(window).intervals();
        var blocked = intervals.getFirst().blocked();

        var end = intervals.stream()
                .filter(interval -> !interval.blocked().equals(blocked))
                .map(PolicyInterval::start)
                .findFirst();

        assertThat(example.rules().nextTransition(window.from()).filter(next -> next.isBefore(window.to())))
                .isEqualTo(end);
    }

    @Property(tries = 300)
    void blockedAt_isWhatTheIntervalSays_atItsFirstAndItsLastMoment(@ForAll("cases") Case example) {
        assertThat(example.rules().compile(example.window()).intervals()).allSatisfy(interval -> {
            assertThat(example.rules().blockedAt(interval.start())).isEqualTo(interval.blocked());
            assertThat(example.rules().blockedAt(interval.end().minusNanos(1))).isEqualTo(interval.blocked());
        });
    }
}
