package family.hearth.testkit;

/**
 * A function reached for what the topology does not give it; on AWS its role would refuse. Neither an
 * {@code SdkException} nor anything that code under test expects, so that nobody takes it for an outage.
 */
public final class AccessDenied extends RuntimeException {

    private final String function;
    private final String operation;

    AccessDenied(String function, String operation, String reason) {
        super("function " + function + " may not " + operation + ": " + reason);
        this.function = function;
        this.operation = operation;
    }

    public String function() {
        return function;
    }

    public String operation() {
        return operation;
    }
}
