package family.hearth.local.routes;

import family.hearth.local.Api;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method on a path of the topology, as the running cloud says of itself.
 *
 * @param path as the topology writes it
 */
record ServedRoute(String method, String path) {

    /** One that no path has, so that every path answers which it has. */
    private static final String UNHEARD_OF = "REPORT";

    private static final Set<String> ASKED = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** All of them: the paths of the topology, each with the methods that its {@code 405} allows. */
    static List<ServedRoute> all(Api anybody) {
        return Topology.functions().stream()
                .map(FunctionSpec::routes)
                .flatMap(List::stream)
                .filter(path -> !path.equals(Topology.DEFAULT_ROUTE))
                .flatMap(path -> methods(anybody, path).map(method -> new ServedRoute(method, path)))
                .toList();
    }

    private static Stream<String> methods(Api anybody, String path) {
        var allowed = anybody.request(UNHEARD_OF, path.replaceAll("\\{[^}]*}", "1"))
                .expect(405)
                .header("Allow")
                .orElseThrow(() -> new AssertionError(path + " does not say which methods it has"));
        return Arrays.stream(allowed.split(",")).map(String::strip).filter(ASKED::contains);
    }

    /** The same for every route that differs in the names of its variables and a slash at its end only. */
    String shape() {
        return shape(method, path);
    }

    static String shape(String method, String path) {
        return method + " " + path.replaceAll("\\?.*|/$", "").replaceAll("[{<][^>}]*[}>]", "#");
    }

    boolean endsWithSlash() {
        return path.endsWith("/");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
