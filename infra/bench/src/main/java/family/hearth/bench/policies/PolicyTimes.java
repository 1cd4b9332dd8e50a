package family.hearth.bench.policies;

import family.hearth.domain.policy.DeviceRules;
import family.hearth.domain.policy.Features;
import family.hearth.domain.policy.MasterSchedule;
import family.hearth.domain.policy.PolicyWindow;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is asked of a device's rules, as JMH measures it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PolicyTimes {

    @Param
    private Household household = Household.USUAL;

    private DeviceRules rules = Household.USUAL.rules();
    private PolicyWindow window = PolicyWindow.fromToday(Household.ZONE, Household.NOW, PolicyWindow.MAX_DAYS);
    private MasterSchedule schedule = rules.compile(window);

    @Setup
    public void setUp() {
        rules = household.rules();
        schedule = rules.compile(window);
    }

    @Benchmark
    public MasterSchedule compile() {
        return rules.compile(window);
    }

    @Benchmark
    public String version() {
        return schedule.version();
    }

    @Benchmark
    public Features blockedNow() {
        return rules.blockedAt(Household.NOW);
    }

    @Benchmark
    public Optional<Instant> nextTransition() {
        return rules.nextTransition(Household.NOW);
    }
}
