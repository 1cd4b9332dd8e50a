package family.hearth.local.demo;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Set;

/** Writes down the story as it goes, without the secrets in it. */
final class Narrator {

    private static final int LONGEST_LINE = 150;
    private static final int SHOWN_OF_A_SECRET = 4;

    private final PrintStream out;
    private final Set<String> secrets = new LinkedHashSet<>();
    private int scenes;
    private int calls;
    private int checks;

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** From now on only its beginning is shown. */
    void hide(String secret) {
        if (secret.length() > SHOWN_OF_A_SECRET) {
            secrets.add(secret);
        }
    }

    void heading(String title) {
        scenes++;
        out.printf("%n%d. %s%n", scenes, title);
    }

    void call(String who, String method, String path, String body) {
        calls++;
        out.println(line("   " + who + ": " + method + " " + path + (body.isEmpty() ? "" : "  " + body)));
    }

    void answer(String text) {
        out.println(line("      " + text));
    }

    void checked(String fact) {
        checks++;
        out.println(line("      ✓ " + fact));
    }

    void end() {
        out.printf("%nThe story ended well: %d scenes, %d calls, %d checks.%n", scenes, calls, checks);
    }

    /** Without secrets, and no longer than people read. */
    String line(String text) {
        var open = text.replaceAll("\\s*\\R\\s*", " ");
        for (var secret : secrets) {
            open = open.replace(secret, secret.substring(0, SHOWN_OF_A_SECRET) + "…");
        }
        return open.length() <= LONGEST_LINE ? open : open.substring(0, LONGEST_LINE - 1) + "…";
    }
}
