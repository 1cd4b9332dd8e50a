package family.hearth.local;

import family.hearth.local.demo.LocalMailbox;
import family.hearth.local.demo.Story;
import family.hearth.local.demo.WentWrong;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;

/** {@code ./hearth demo}: a family's story, on a local cloud that runs already or on one of its own. */
public final class Demo {

    private static final int OK = 0;
    private static final int WENT_WRONG = 1;
    private static final int WRONG_USAGE = 2;
    private static final URI USUAL = URI.create("http://localhost:8080");

    private final PrintStream out;
    private final PrintStream err;

    Demo(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String... words) {
        System.exit(new Demo(System.out, System.err).run(List.of(words)));
    }

    /** Plays the story to its end, good or bad. */
    int run(List<String> words) {
        try {
            var flags = DemoFlags.parse(words);
            if (flags.help()) {
                out.print(DemoFlags.USAGE);
                return OK;
            }
            play(flags);
            return OK;
        } catch (WrongUsage e) {
            err.println("hearth demo: " + e.getMessage());
            err.print(DemoFlags.USAGE);
            return WRONG_USAGE;
        } catch (WentWrong e) {
            err.println("hearth demo: " + e.getMessage());
            return WENT_WRONG;
        }
    }

    private void play(DemoFlags flags) {
        if (flags.url().isPresent()) {
            play(flags.url().get());
        } else if (LocalMailbox.isAt(USUAL)) {
            play(USUAL);
        } else {
            playAlone();
        }
    }

    private void play(URI url) {
        LocalMailbox.require(url);
        out.println("On the local cloud at " + url);
        Story.play(url, out);
    }

    private void playAlone() {
        out.println("No local cloud at " + USUAL + "; starting one in memory");
        try (var cloud = LocalCloud.start(Settings.forTests())) {
            Story.play(cloud.url(), out);
        }
    }
}
