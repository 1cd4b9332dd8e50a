package family.hearth.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of text below a head, printed as Markdown whose columns line up. The first column is a name and stands left;
 * the others are numbers and stand right, but for those declared texts.
 */
public final class Table {

    private static final int LEAST_WIDTH = 3;

    private final List<String> head;
    private final List<Integer> texts;
    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> head, List<Integer> texts) {
        this.head = head;
        this.texts = texts;
    }

    public static Table of(String... head) {
        return new Table(List.of(head), List.of(0));
    }

    /** The same columns, with these standing left like the first. */
    public Table withTexts(Integer... columns) {
        var left = new ArrayList<>(texts);
        left.addAll(List.of(columns));
        return new Table(head, left);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when it has another number of cells than the head
     */
    public Table row(String... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(cells.length + " cells below " + head.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Its lines, each ended. */
    public String text() {
        var text = new StringBuilder(line(head)).append(rule());
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(joining(" | ", "| ", " |\n"));
    }

    private String rule() {
        return IntStream.range(0, head.size())
                .mapToObj(
                        column -> isText(column) ? "-".repeat(width(column) + 2) : "-".repeat(width(column) + 1) + ":")
                .collect(joining("|", "|", "|\n"));
    }

    private String padded(String cell, int column) {
        var padding = " ".repeat(width(column) - width(cell));
        return isText(column) ? cell + padding : padding + cell;
    }

    private boolean isText(int column) {
        return texts.contains(column);
    }

    private int width(int column) {
        var widest = rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
        return Math.max(LEAST_WIDTH, Math.max(width(head.get(column)), widest));
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
