package family.hearth.bench;

import java.io.PrintStream;

/** What a benchmark says, in Markdown, as it comes to know it. */
public final class Report {

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    /** Heads what follows. */
    public void heading(String text) {
        out.println();
        out.println("## " + text);
        out.println();
    }

    /** A sentence or a paragraph. */
    public void say(String text) {
        out.println(text);
    }

    public void print(Table table) {
        out.println();
        out.print(table.text());
        out.println();
        out.flush();
    }
}
