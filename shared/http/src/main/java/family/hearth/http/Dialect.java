package family.hearth.http;

import java.util.Set;

/**
 * One of the four published views of the same domain. The path alone decides which one answers, so that even an
 * unknown path gets its {@code 404} in the shape its neighbours have.
 */
public enum Dialect {
    /** {@code /api/…}: camelCase, bare objects, problem details. */
    ATRICT,
    /** Six resources below {@code /api/v1}: camelCase, {@code {success, data}}. */
    CHOREOGRAPHY,
    /** Everything that is not below {@code /api}: snake_case, bare objects, problem details. */
    KIDTROL,
    /** The rest of {@code /api/v1}: snake_case, {@code {data, meta}}. */
    MEMORIES;

    private static final Set<String> CHOREOGRAPHY_RESOURCES =
            Set.of("chores", "prizes", "members", "redemptions", "completions", "activity");

    /**
     * The dialect of a path.
     *
     * @param path the raw path of a request, its query left out
     */
    public static Dialect of(String path) {
        var segments = path.split("/", 5);
        if (!"api".equals(at(segments, 1))) {
            return KIDTROL;
        }
        if (!"v1".equals(at(segments, 2))) {
            return ATRICT;
        }
        return CHOREOGRAPHY_RESOURCES.contains(at(segments, 3)) ? CHOREOGRAPHY : MEMORIES;
    }

    private static String at(String[] segments, int index) {
        return index < segments.length ? segments[index] : "";
    }
}
