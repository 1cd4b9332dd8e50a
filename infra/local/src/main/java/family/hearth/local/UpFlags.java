package family.hearth.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** What was written after {@code ./hearth up}. */
record UpFlags(int port, Path data, boolean fresh, boolean quiet, boolean help) {

    static final String USAGE = """
            usage: ./hearth up [--port PORT] [--data DIR] [--fresh] [--quiet]

              --port PORT   where it listens on this machine (8080)
              --data DIR    where it keeps what you put in (.hearth)
              --fresh       forget what it kept
              --quiet       no line for each request

            HEARTH_LIMIT_TOKEN, _API, _GUARD and _REGISTER change the rate limits.
            """;

    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    /**
     * @throws WrongUsage when they make no sense
     */
    static UpFlags parse(List<String> words) {
        var flags = new UpFlags(DEFAULT_PORT, Path.of(".hearth"), false, false, false);
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            var word = left.pop();
            flags = switch (word) {
                case "--port" -> flags.withPort(port(value(word, left)));
                case "--data" -> flags.withData(Path.of(value(word, left)));
                case "--fresh" -> new UpFlags(flags.port, flags.data, true, flags.quiet, flags.help);
                case "--quiet" -> new UpFlags(flags.port, flags.data, flags.fresh, true, flags.help);
                case "--help", "-h" -> new UpFlags(flags.port, flags.data, flags.fresh, flags.quiet, true);
                default -> throw new WrongUsage("unknown: " + word);
            };
        }
        return flags;
    }

    private UpFlags withPort(int other) {
        return new UpFlags(other, data, fresh, quiet, help);
    }

    private UpFlags withData(Path other) {
        return new UpFlags(port, other, fresh, quiet, help);
    }

    private static String value(String flag, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new WrongUsage(flag + " needs a value");
        }
        return left.pop();
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port < 0 || port > LAST_PORT) {
                throw new WrongUsage("no such port: " + text);
            }
            return port;
        } catch (NumberFormatException e) {
            throw new WrongUsage("no such port: " + text);
        }
    }
}
