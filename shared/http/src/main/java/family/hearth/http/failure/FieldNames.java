package family.hearth.http.failure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Field names as a dialect writes them. What is in the wanted case already stays as it is. */
final class FieldNames {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    private FieldNames() {}

    /** The errors in a stable order, with fields in snake_case: {@code a[0].bC} becomes {@code a[0].b_c}. */
    static Map<String, List<String>> inSnakeCase(Map<String, List<String>> errors) {
        var renamed = new TreeMap<String, List<String>>();
        errors.forEach((field, messages) -> renamed.put(snakeCase(field), messages));
        return renamed;
    }

    /** The errors in a stable order, fields as they are: the domain speaks camelCase. */
    static Map<String, List<String>> inCamelCase(Map<String, List<String>> errors) {
        return new TreeMap<>(errors);
    }

    static String snakeCase(String field) {
        return HUMP.matcher(field)
                .replaceAll(match -> "_" + Character.toLowerCase(match.group().charAt(0)));
    }
}
