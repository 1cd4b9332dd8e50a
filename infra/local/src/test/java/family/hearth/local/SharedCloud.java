package family.hearth.local;

import java.util.Map;

/** The one local cloud of a test JVM, started by the first suite that asks and stopped after the last. */
final class SharedCloud implements AutoCloseable {

    /**
     * Suites share one address, so limits are out of their way; a suite about limits starts a cloud of its own. Counters
     * are waited for, since a busy machine is no outage.
     */
    static final Map<String, String> GENEROUS = Map.of(
            "token", "1000000",
            "api", "1000000",
            "guard", "1000000",
            "register", "1000000",
            "timeout-ms", "60000",
            "patience-ms", "60000");

    private final LocalCloud cloud = LocalCloud.start(Settings.forTests().withLimits(GENEROUS));
    private final Api api = new Api(cloud.url());

    LocalCloud cloud() {
        return cloud;
    }

    Api api() {
        return api;
    }

    @Override
    public void close() {
        api.close();
        cloud.close();
    }
}
