package family.hearth.bench.cost;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The paths of the topology. */
final class Routes {

    /** The literal ones first: they are what API Gateway prefers. */
    private final List<String> paths = Topology.functions().stream()
            .map(FunctionSpec::routes)
            .flatMap(Collection::stream)
            .filter(path -> !path.endsWith("/"))
            .distinct()
            .sorted(Comparator.comparingLong(
                            (String path) -> path.chars().filter(c -> c == '{').count())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();

    /** The path that serves a request, or the one that serves what no other does. */
    String of(String target) {
        var path = target.replaceFirst("\\?.*", "");
        return paths.stream()
                .filter(template -> path.matches(pattern(template)))
                .findFirst()
                .orElse(Topology.DEFAULT_ROUTE);
    }

    /** Those that none of these calls, each a method and a path, was of. */
    List<String> without(Collection<String> calls) {
        return paths.stream()
                .filter(path -> !path.equals(Topology.DEFAULT_ROUTE))
                .filter(path -> calls.stream().noneMatch(call -> call.endsWith(" " + path)))
                .toList();
    }

    private static String pattern(String template) {
        return template.replaceAll("\\{\\w+\\+}", ".+")
                .replaceAll("\\{\\w+}", "[^/]+")
                .replace("$", "\\$");
    }
}
