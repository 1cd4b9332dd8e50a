package family.hearth.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.testkit.CapacityMeter;
import family.hearth.testkit.DatabaseCall;
import family.hearth.testkit.Measurement;
import java.util.stream.Collectors;

/**
 * The most that an operation may ask of the database.
 *
 * @param roundTrips calls that wait for each other; those issued together count once
 * @param readUnits of capacity, strong reads counting one for each 4 KB
 * @param writeUnits of capacity, one for each row and KB, two within a transaction
 */
record Budget(int roundTrips, double readUnits, double writeUnits) {

    /** Runs the operation and holds it to the budget. */
    void check(CapacityMeter meter, Runnable operation) {
        try (var measurement = meter.measureStages()) {
            operation.run();
            check(measurement);
        }
    }

    private void check(Measurement measurement) {
        var calls = measurement.calls().stream().map(DatabaseCall::toString).collect(Collectors.joining("\n"));
        assertThat(measurement.requests("Scan")).as(calls).isZero();
        assertThat(measurement.stages()).as("round trips of\n%s", calls).isLessThanOrEqualTo(roundTrips);
        assertThat(measurement.readUnits()).as("read units of\n%s", calls).isLessThanOrEqualTo(readUnits);
        assertThat(measurement.writeUnits()).as("write units of\n%s", calls).isLessThanOrEqualTo(writeUnits);
    }
}
