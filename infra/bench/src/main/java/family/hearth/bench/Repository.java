package family.hearth.bench;

import java.nio.file.Path;

/** Where the sources and what was built of them lie; {@code ./hearth} says so. */
public final class Repository {

    private static final String ROOT = "hearth.root";

    private Repository() {}

    public static Path root() {
        return Path.of(System.getProperty(ROOT, ""));
    }

    /** The folder of what is measured beside Hearth on Node.js. */
    public static Path node() {
        return root().resolve("infra/bench/node");
    }

    /** Where a benchmark may leave files; the next build forgets them no sooner than the rest. */
    public static Path scratch(String benchmark) {
        return root().resolve("infra/bench/target").resolve(benchmark);
    }
}
