package family.hearth.testkit;

/** Why a request is outside the rights of a function. */
final class NotAllowed extends Exception {

    NotAllowed(String reason) {
        super(reason, null, false, false);
    }
}
