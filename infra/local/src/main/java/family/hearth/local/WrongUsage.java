package family.hearth.local;

/** A command line makes no sense; the message says why. */
final class WrongUsage extends RuntimeException {

    WrongUsage(String reason) {
        super(reason);
    }
}
