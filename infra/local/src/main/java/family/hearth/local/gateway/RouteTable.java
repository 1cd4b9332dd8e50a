package family.hearth.local.gateway;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which function answers which path, by the precedence of HTTP APIs. */
final class RouteTable {

    private final List<Route> routes;
    private final @Nullable String fallback;

    /**
     * @throws IllegalArgumentException when two functions serve the same path
     */
    RouteTable(List<FunctionSpec> functions) {
        var owners = new HashMap<String, String>();
        var found = new ArrayList<Route>();
        for (var function : functions) {
            for (var template : function.routes()) {
                var owner = owners.put(template, function.name());
                if (owner != null) {
                    throw new IllegalArgumentException(
                            template + " is served by both " + owner + " and " + function.name());
                }
                if (!template.equals(Topology.DEFAULT_ROUTE)) {
                    found.add(new Route(template, function.name()));
                }
            }
        }
        found.sort(Route.MOST_SPECIFIC_FIRST);
        this.routes = List.copyOf(found);
        this.fallback = owners.get(Topology.DEFAULT_ROUTE);
    }

    /** Where a decoded path goes; empty when there is not even a default route. */
    Optional<Destination> find(String path) {
        for (var route : routes) {
            var parameters = route.match(path);
            if (parameters.isPresent()) {
                return Optional.of(new Destination(route.function(), route.key(), parameters.get()));
            }
        }
        return Optional.ofNullable(fallback)
                .map(function -> new Destination(function, Topology.DEFAULT_ROUTE, Map.of()));
    }

    /** A function and the route key under which it was found. */
    record Destination(String function, String routeKey, Map<String, String> pathParameters) {}
}
