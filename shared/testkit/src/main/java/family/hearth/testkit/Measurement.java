package family.hearth.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What DynamoDB was asked for between opening and closing this, by whoever shares the {@link CapacityMeter}. */
public final class Measurement implements AutoCloseable {

    private final List<DatabaseCall> calls = new CopyOnWriteArrayList<>();
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private final Consumer<Measurement> end;

    Measurement(Consumer<Measurement> end) {
        this.end = end;
    }

    void add(DatabaseCall call) {
        calls.add(call);
    }

    void addElsewhere(String call) {
        elsewhere.add(call);
    }

    /** Calls of other services than DynamoDB, such as {@code S3.PutObject}, in the order in which they began. */
    public List<String> elsewhere() {
        return List.copyOf(elsewhere);
    }

    /** The calls in the order in which they ended. */
    public List<DatabaseCall> calls() {
        return List.copyOf(calls);
    }

    public int requests() {
        return calls.size();
    }

    /** How many calls were of one operation, such as {@code Query}. */
    public int requests(String operation) {
        return (int) calls.stream()
                .filter(call -> call.operation().equals(operation))
                .count();
    }

    public double readUnits() {
        return calls.stream().mapToDouble(DatabaseCall::readUnits).sum();
    }

    public double writeUnits() {
        return calls.stream().mapToDouble(DatabaseCall::writeUnits).sum();
    }

    /**
     * Sequential round trips: the length of the longest chain of calls of which each began after the one before had
     * ended. Calls issued together count once, provided they took long enough to overlap; see
     * {@link CapacityMeter#measureStages}.
     */
    public int stages() {
        int stages = 0;
        long lastEnd = Long.MIN_VALUE;
        var byEnd = calls.stream()
                .sorted(Comparator.comparingLong(DatabaseCall::endNanos))
                .toList();
        for (var call : byEnd) {
            if (stages == 0 || call.startNanos() - lastEnd >= 0) {
                stages++;
                lastEnd = call.endNanos();
            }
        }
        return stages;
    }

    @Override
    public void close() {
        end.accept(this);
    }
}
