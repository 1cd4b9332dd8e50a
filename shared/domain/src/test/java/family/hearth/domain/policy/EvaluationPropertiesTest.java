package family.hearth.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EvaluationPropertiesTest {

    private static final int KIDLESS = 102;
    private static final PolicyState INITIAL = PolicyState.initial(Cases.FAMILY);

    /** A family's policy, and instants in any order. */
    record Run(Place place, FamilyPolicy policy, List<Instant> instants) {}

    @Provide
    Arbitrary<Run> runs() {
        return Arbitraries.of(Place.values())
                .flatMap(place -> Combinators.combine(
                                Cases.rules(place),
                                Cases.overrides(place),
                                Cases.instants(place).list().ofMinSize(2).ofMaxSize(12))
                        .as((rules, others, instants) -> new Run(place, policy(place, rules, others), instants)));
    }

    @Property(tries = 400)
    void devices_areWhereTheTablePutsThem_atTheLatestInstantOfAll(@ForAll("runs") Run run) {
        var state = evaluated(run, run.instants());
        var latest = Collections.max(run.instants());

        assertThat(state.devices()).hasSize(2).allSatisfy(device -> {
            var rules = run.policy().rules(device.deviceId()).orElseThrow();
            var naive = new NaivePolicy(NaiveClock.of(run.place()), rules);
            assertThat(device.blocked()).isEqualTo(naive.blockedAt(latest));
            assertThat(device.nextTransition())
                    .isEqualTo(rules.nextTransition(latest).orElse(null));
        });
    }

    @Property(tries = 400)
    void olderInstants_changeNothing(@ForAll("runs") Run run) {
        var rising = new ArrayList<Instant>();
        for (var instant : run.instants()) {
            if (rising.isEmpty() || instant.isAfter(rising.getLast())) {
                rising.add(instant);
            }
        }

        assertThat(evaluated(run, run.instants())).isEqualTo(evaluated(run, rising));
    }

    @Property(tries = 400)
    void evaluatingAgain_changesNothing(@ForAll("runs") Run run) {
        var state = evaluated(run, run.instants());

        assertThat(run.instants())
                .allSatisfy(instant ->
                        assertThat(state.evaluate(run.policy(), instant)).isSameAs(state));
    }

    @Property(tries = 400)
    void nothingHappens_untilTheNextTransition_andThenSomethingDoes(@ForAll("runs") Run run) {
        var state = INITIAL.evaluate(run.policy(), run.instants().getFirst());

        state.nextTransition().ifPresent(next -> {
            assertThat(state.evaluate(run.policy(), next.minusNanos(1))).isSameAs(state);
            assertThat(state.evaluate(run.policy(), next).unpublished())
                    .hasSizeGreaterThan(state.unpublished().size());
        });
    }

    @Property(tries = 400)
    void events_countUpFromOne_andEachSaysSomethingNew(@ForAll("runs") Run run) {
        var events = evaluated(run, run.instants().stream().sorted().toList()).unpublished();

        assertThat(events).extracting(DevicePolicyChanged::eventId).doesNotHaveDuplicates();
        for (var deviceId : List.of(Cases.DEVICE, Cases.DEVICE + 1)) {
            var before = Features.NONE;
            var sequence = 0L;
            for (var event : events) {
                if (event.deviceId() == deviceId) {
                    assertThat(event.sequence()).isEqualTo(++sequence);
                    assertThat(event.blocked()).isNotEqualTo(before);
                    before = event.blocked();
                }
            }
        }
    }

    @Property(tries = 400)
    void shuffledPolicies_evaluateToTheSame(@ForAll("runs") Run run, @ForAll Random random) {
        var policy = run.policy();
        var shuffled = new FamilyPolicy(
                policy.familyId(),
                policy.timezone(),
                shuffled(policy.kids(), random),
                shuffled(policy.devices(), random),
                shuffled(policy.schedules(), random),
                shuffled(policy.overrides(), random));

        assertThat(evaluated(new Run(run.place(), shuffled, run.instants()), run.instants()))
                .isEqualTo(evaluated(run, run.instants()));
    }

    private static PolicyState evaluated(Run run, List<Instant> instants) {
        var state = INITIAL;
        for (var instant : instants) {
            state = state.evaluate(run.policy(), instant);
        }
        return state;
    }

    /** Two devices of one kid, of which one has overrides of its own, and one whose kid is gone. */
    private static FamilyPolicy policy(Place place, DeviceRules rules, List<ScheduleOverride> others) {
        return new FamilyPolicy(
                Cases.FAMILY,
                place.zone(),
                List.of(rules.kid()),
                List.of(
                        Household.device(Cases.DEVICE, Cases.KID),
                        Household.device(Cases.DEVICE + 1, Cases.KID),
                        Household.device(KIDLESS, Cases.KID + 1)),
                rules.schedules(),
                Stream.concat(rules.overrides().stream(), others.stream().map(EvaluationPropertiesTest::ofTheKid))
                        .toList());
    }

    private static ScheduleOverride ofTheKid(ScheduleOverride override) {
        return new ScheduleOverride(
                override.id() + 100,
                override.familyId(),
                override.name(),
                override.start(),
                override.end(),
                override.block(),
                Set.of(Cases.KID),
                Set.of(),
                override.createdAt());
    }

    private static <T> List<T> shuffled(List<T> values, Random random) {
        var copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }
}
