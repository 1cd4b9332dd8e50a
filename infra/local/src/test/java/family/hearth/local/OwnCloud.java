package family.hearth.local;

import java.nio.file.Path;

/** A cloud like the one that suites share, for a suite that nobody else could go on with. */
public final class OwnCloud {

    private OwnCloud() {}

    /** Starts one; whoever starts it closes it. */
    public static LocalCloud start() {
        return LocalCloud.start(Settings.forTests().withLimits(SharedCloud.GENEROUS));
    }

    /** The same on data that another left behind. */
    public static LocalCloud on(Path data) {
        return LocalCloud.start(
                Settings.forTests().withLimits(SharedCloud.GENEROUS).withData(data));
    }
}
