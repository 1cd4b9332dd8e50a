package family.hearth.local.http;

/** Somebody else listens there. */
public final class PortTaken extends RuntimeException {

    private final int port;

    PortTaken(int port, Throwable cause) {
        super("port " + port + " is taken", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
