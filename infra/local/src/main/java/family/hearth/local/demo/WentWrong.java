package family.hearth.local.demo;

/** The story does not go on; the message says in one line what was not as told. */
public final class WentWrong extends RuntimeException {

    WentWrong(String what) {
        super(what);
    }

    WentWrong(String what, Throwable cause) {
        super(what, cause);
    }
}
