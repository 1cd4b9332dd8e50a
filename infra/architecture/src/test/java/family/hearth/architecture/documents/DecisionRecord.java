package family.hearth.architecture.documents;

import family.hearth.architecture.source.SourceTree;
import family.hearth.architecture.source.SourceTree.TextFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of {@code docs/adr}. */
record DecisionRecord(TextFile file) {

    private static final Pattern FILE = Pattern.compile("docs/adr/(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern TITLE = Pattern.compile("# (\\d+)\\. (\\S.*)");
    private static final Pattern STATUS = Pattern.compile("Status: (accepted|superseded by \\d+)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z]\\w*");
    private static final Pattern PATH = Pattern.compile("[\\w./-]*[/.][\\w./-]*");
    private static final String ENFORCED_BY = "Enforced by: ";
    private static final List<String> SECTIONS = List.of("## Context", "## Decision", "## Consequences");

    /** What a page has room for. */
    private static final int MOST_LINES = 60;

    static Stream<DecisionRecord> all(SourceTree tree) {
        return tree.files()
                .filter(file ->
                        file.path().startsWith("docs/adr/") && !file.path().endsWith("/README.md"))
                .map(DecisionRecord::new);
    }

    /** Its title without the number, or nothing in particular. */
    String title() {
        var title = TITLE.matcher(file.lines().getFirst());
        return title.matches() ? title.group(2) : "";
    }

    /** The number that its name and its title agree on, or zero. */
    int number() {
        var name = FILE.matcher(file.path());
        var title = TITLE.matcher(file.lines().getFirst());
        return name.matches() && title.matches() && Integer.parseInt(name.group(1)) == Integer.parseInt(title.group(1))
                ? Integer.parseInt(title.group(1))
                : 0;
    }

    /** What is wrong with it. */
    Stream<String> findings(SourceTree tree) {
        return Stream.of(
                        finding("its name and its title have different numbers", number() > 0),
                        finding(
                                "it has no line with its status",
                                file.lines().stream()
                                        .anyMatch(line -> STATUS.matcher(line).matches())),
                        finding("its sections are not " + SECTIONS, sections().equals(SECTIONS)),
                        finding("it is longer than a page", file.lines().size() <= MOST_LINES),
                        finding(
                                "it says nothing that enforces it",
                                enforcedBy().findAny().isPresent()),
                        enforcedBy()
                                .filter(name -> !isThere(tree, name))
                                .map(name -> file.path() + ": there is no " + name))
                .flatMap(findings -> findings);
    }

    /** The classes and files that the last paragraph names. */
    private Stream<String> enforcedBy() {
        var paragraph = String.join(
                " ",
                file.lines().stream()
                        .dropWhile(line -> !line.startsWith(ENFORCED_BY))
                        .takeWhile(line -> !line.isBlank())
                        .toList());
        return CODE.matcher(paragraph)
                .results()
                .map(code -> code.group(1))
                .filter(name -> matches(CLASS, name) || matches(PATH, name));
    }

    private List<String> sections() {
        return file.lines().stream().filter(line -> line.startsWith("## ")).toList();
    }

    private static boolean isThere(SourceTree tree, String name) {
        var end = matches(CLASS, name) ? "/" + name + ".java" : "/" + name;
        return tree.files().anyMatch(file -> ("/" + file.path()).endsWith(end));
    }

    private static boolean matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches();
    }

    private Stream<String> finding(String finding, boolean isFine) {
        return isFine ? Stream.of() : Stream.of(file.path() + ": " + finding);
    }
}
