package family.hearth.bench;

import java.io.PrintStream;

/** What a benchmark says, in Markdown, as it comes to know it. */
public final class Report {

    private final PrintStream out;
    private final PrintStream progress;

    /**
     * @param progress where whoever waits is told what is being done
     */
    public Report(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /** Tells what is measured now; it is no part of the report. */
    public void doing(String what) {
        progress.println("  " + what);
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
