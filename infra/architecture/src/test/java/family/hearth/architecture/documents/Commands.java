package family.hearth.architecture.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import family.hearth.architecture.source.SourceTree.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands as pages print them, and running them. */
final class Commands {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    private Commands() {}

    /**
     * What a command came to.
     *
     * @param said both of its streams
     */
    record Outcome(int status, String said) {}

    /** The blocks of a page that a shell could run. */
    static Stream<String> blocks(TextFile page) {
        return FENCED.matcher(page.text()).results().map(block -> block.group(1));
    }

    static Outcome run(Path directory, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    /** {@code ./hearth}, with words. */
    static Outcome hearth(Path root, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "./hearth"));
        command.addAll(List.of(words));
        return run(root, command.toArray(String[]::new));
    }
}
