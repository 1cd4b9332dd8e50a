package family.hearth.local.function;

/** A handler threw, which Lambda calls a function error. */
public final class FunctionFailed extends RuntimeException {

    FunctionFailed(String function, Throwable cause) {
        super(function + " failed", cause);
    }
}
