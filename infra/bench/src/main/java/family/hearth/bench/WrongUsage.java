package family.hearth.bench;

/** A command line makes no sense; the message says why. */
public final class WrongUsage extends RuntimeException {

    public WrongUsage(String reason) {
        super(reason);
    }
}
