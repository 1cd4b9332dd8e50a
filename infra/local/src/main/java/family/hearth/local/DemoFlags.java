package family.hearth.local;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What was written after {@code ./hearth demo}.
 *
 * @param url of a local cloud that runs already
 */
record DemoFlags(Optional<URI> url, boolean help) {

    static final String USAGE = """
            usage: ./hearth demo [--url URL]

              --url URL     a local cloud that runs already
                            (http://localhost:8080 if one is there, else the demo starts its own, in memory)

            Plays a family through the public HTTP API, shows each call, and stops at the first that goes wrong.
            """;

    /**
     * @throws WrongUsage when they make no sense
     */
    static DemoFlags parse(List<String> words) {
        var flags = new DemoFlags(Optional.empty(), false);
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            var word = left.pop();
            flags = switch (word) {
                case "--url" -> new DemoFlags(Optional.of(url(left)), flags.help);
                case "--help", "-h" -> new DemoFlags(flags.url, true);
                default -> throw new WrongUsage("unknown: " + word);
            };
        }
        return flags;
    }

    private static URI url(ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new WrongUsage("--url needs a value");
        }
        var text = left.pop().replaceFirst("/+$", "");
        if (!text.matches("https?://[^/?#\\s]+")) {
            throw new WrongUsage("no such URL: " + text);
        }
        return URI.create(text);
    }
}
