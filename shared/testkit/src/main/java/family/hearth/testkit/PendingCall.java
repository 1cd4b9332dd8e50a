package family.hearth.testkit;

/** A call under way. */
final class PendingCall {

    private static final ConsumedUnits NONE = new ConsumedUnits(0, 0);

    private final String operation;
    private final long startNanos;
    private double transactionUnits;
    private int attempts;

    PendingCall(String operation, long startNanos) {
        this.operation = operation;
        this.startNanos = startNanos;
    }

    void expectedUnits(double units) {
        transactionUnits = units;
    }

    void attempted() {
        attempts++;
    }

    DatabaseCall ended(ConsumedUnits reported) {
        var write = Math.max(reported.write(), transactionUnits);
        return new DatabaseCall(operation, reported.read(), write, attempts, startNanos, System.nanoTime());
    }

    DatabaseCall failed() {
        return new DatabaseCall(operation, NONE.read(), NONE.write(), attempts, startNanos, System.nanoTime());
    }
}
