package family.hearth.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The access patterns as the {@code *Keys} classes tell them, and as {@code docs/access-patterns.md} does. */
final class AccessPatterns {

    private static final Path PAGE = Path.of("..", "..", "docs", "access-patterns.md");
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** {@code gsi1: PK / SK   what for}; the key and its purpose are at least two spaces apart. */
    private static final Pattern IN_JAVADOC = Pattern.compile(" \\* (?:(gsi\\d): )?(\\S+ / \\S+) {2,}(\\S.*)");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int COLUMNS = 7;

    private AccessPatterns() {}

    /** One of them: which key, in which index, and what it is good for. */
    record AccessPattern(String index, String key, String purpose) {}

    /** What every {@code *Keys} class says. */
    static List<AccessPattern> inSources() {
        try (var sources = Files.walk(SOURCES)) {
            return sources.filter(source -> source.toString().endsWith("Keys.java"))
                    .flatMap(source -> inSource(read(source)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page says. */
    static List<AccessPattern> inPage() {
        return inPage(read(PAGE)).toList();
    }

    /** Every {@code Class.method} that the page names. */
    static List<String> storeMethodsInPage() {
        return rows(read(PAGE))
                .flatMap(cells -> codes(cells.getLast()))
                .distinct()
                .toList();
    }

    static Stream<AccessPattern> inSource(String source) {
        return source.lines()
                .dropWhile(line -> !line.contains("<pre>"))
                .skip(1)
                .takeWhile(line -> !line.contains("</pre>"))
                .map(AccessPatterns::inJavadoc);
    }

    static Stream<AccessPattern> inPage(String page) {
        return rows(page)
                .filter(cells -> cells.size() == COLUMNS)
                .map(cells -> new AccessPattern(
                        cells.get(3), codes(cells.get(2)).findFirst().orElse("no key"), cells.get(0)));
    }

    private static AccessPattern inJavadoc(String line) {
        var matcher = IN_JAVADOC.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not \"PK / SK   purpose\":" + line);
        }
        var index = matcher.group(1);
        return new AccessPattern(index == null ? "base" : index, matcher.group(2), matcher.group(3));
    }

    /** The cells of every row but those of a header and the line below it. */
    private static Stream<List<String>> rows(String page) {
        return page.lines()
                .filter(line -> line.startsWith("|") && line.contains("`"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }

    private static Stream<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
