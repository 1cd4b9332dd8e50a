package family.hearth.bench;

/** This machine lacks what a benchmark needs; the message says what, and how to get it. */
public final class CannotMeasure extends RuntimeException {

    public CannotMeasure(String reason) {
        super(reason);
    }
}
