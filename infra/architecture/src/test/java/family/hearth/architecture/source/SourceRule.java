package family.hearth.architecture.source;

import family.hearth.architecture.source.SourceTree.TextFile;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the text of files must keep to. No pattern matches itself as it stands here. */
enum SourceRule {
    FILES_ARE_SHORT,
    PACKAGES_ARE_NULL_MARKED,
    SUPPRESSIONS_SAY_WHY,
    PLANS_HAVE_AN_ISSUE,
    NO_MACHINE_IS_NAMED,
    NO_REGISTRY_IS_NAMED;

    private static final int MOST_LINES = 300;

    private static final Pattern SUPPRESSION = Pattern.compile("^\\s*@SuppressWarnings\\b");
    private static final Pattern COMMENT = Pattern.compile("//|^\\s*\\*|\\*/");
    private static final Pattern PLAN = Pattern.compile("\\b(TO[D]O|FIX[M]E|X[X]X)\\b(?! ?\\(?#\\d)");
    private static final Pattern MACHINE = Pattern.compile(
            "(?<![\\w.:$}~-])/(?:work|root|home/[a-z]\\w*|Users/[A-Za-z]\\w*|usr/lib/jvm)(?![\\w<>-])|\\b[A-Z]:\\\\(?=\\w)");
    private static final Pattern REGISTRY = Pattern.compile("\\b(repo1?\\.maven|central\\.sonatype|oss\\.sonatype"
            + "|plugins\\.gradle|registry\\.npmjs|registry\\.yarnpkg|npmjs\\.org|pypi\\.org|pythonhosted\\.org"
            + "|docker\\.io|gcr\\.io|ghcr\\.io|quay\\.io|public\\.ecr|jitpack\\.io|proxy\\.golang)\\b");

    /** Looks for JDKs where systems put them: conventions, not this machine. */
    private static final Set<String> FINDS_TOOLS = Set.of("hearth");

    /** What breaks the rule, each with its place. */
    Stream<String> findings(SourceTree tree) {
        return switch (this) {
            case FILES_ARE_SHORT ->
                tree.java()
                        .filter(file -> file.lines().size() > MOST_LINES)
                        .map(file -> file.path() + ": " + file.lines().size() + " lines");
            case PACKAGES_ARE_NULL_MARKED -> unmarkedPackages(tree);
            case SUPPRESSIONS_SAY_WHY -> tree.java().flatMap(SourceRule::silentSuppressions);
            case PLANS_HAVE_AN_ISSUE -> tree.files().flatMap(file -> matches(file, PLAN));
            case NO_MACHINE_IS_NAMED ->
                tree.files().filter(file -> !FINDS_TOOLS.contains(file.path())).flatMap(file -> matches(file, MACHINE));
            case NO_REGISTRY_IS_NAMED -> tree.files().flatMap(file -> matches(file, REGISTRY));
        };
    }

    /** A package is marked once in a module, for its tests see its classes. */
    private static Stream<String> unmarkedPackages(SourceTree tree) {
        var marked = tree.java()
                .filter(file -> file.path().endsWith("/package-info.java"))
                .filter(file -> file.lines().contains("@NullMarked"))
                .map(file -> withoutSourceSet(file.directory()))
                .collect(Collectors.toSet());
        return tree.java()
                .map(TextFile::directory)
                .distinct()
                .filter(directory -> !marked.contains(withoutSourceSet(directory)))
                .map(directory -> directory + ": no package-info.java with @NullMarked");
    }

    private static String withoutSourceSet(String directory) {
        return directory.replaceFirst("/src/(main|test)/", "/");
    }

    private static Stream<String> silentSuppressions(TextFile file) {
        return file.findings((line, i) -> {
            var isExplained = COMMENT.matcher(line).find()
                    || (i > 0 && COMMENT.matcher(file.lines().get(i - 1)).find());
            return SUPPRESSION.matcher(line).find() && !isExplained
                    ? Optional.of("no comment says why this is suppressed")
                    : Optional.empty();
        });
    }

    private static Stream<String> matches(TextFile file, Pattern pattern) {
        return file.findings((line, ignored) -> {
            var matcher = pattern.matcher(line);
            return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        });
    }
}
