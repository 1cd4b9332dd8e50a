package family.hearth.local.gateway;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One path of the HTTP API, served with every method by one function. */
record Route(String template, String function) {

    /** Full matches come before greedy ones; among either, a literal segment before a variable one, from the left. */
    static final Comparator<Route> MOST_SPECIFIC_FIRST =
            Comparator.<Route, Boolean>comparing(Route::isGreedy).thenComparing(Route::vagueness);

    String key() {
        return "ANY " + template;
    }

    /**
     * The path parameters, decoded, if the path is one of this route's.
     *
     * @param path decoded, as API Gateway matches it: an escaped slash parts segments like any other
     */
    Optional<Map<String, String>> match(String path) {
        var wanted = segments(template);
        var given = segments(path);
        if (isGreedy() ? given.size() < wanted.size() : given.size() != wanted.size()) {
            return Optional.empty();
        }
        var parameters = new LinkedHashMap<String, String>();
        for (int i = 0; i < wanted.size(); i++) {
            var segment = wanted.get(i);
            var value = isGreedy(segment) ? String.join("/", given.subList(i, given.size())) : given.get(i);
            if (isVariable(segment) ? value.isEmpty() : !segment.equals(value)) {
                return Optional.empty();
            }
            if (isVariable(segment)) {
                parameters.put(name(segment), value);
            }
        }
        return Optional.of(parameters);
    }

    private boolean isGreedy() {
        return template.endsWith("+}");
    }

    private String vagueness() {
        var ranks = new StringBuilder();
        for (var segment : segments(template)) {
            ranks.append(isGreedy(segment) ? '2' : isVariable(segment) ? '1' : '0');
        }
        return ranks.toString();
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static boolean isGreedy(String segment) {
        return segment.endsWith("+}");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - (isGreedy(segment) ? 2 : 1));
    }
}
