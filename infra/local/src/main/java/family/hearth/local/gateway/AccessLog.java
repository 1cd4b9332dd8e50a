package family.hearth.local.gateway;

import family.hearth.local.gateway.RouteTable.Destination;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** A line for each request, on a stream. It names the route and not the path, which may hold a secret. */
public final class AccessLog {

    private final PrintStream lines;

    public AccessLog(PrintStream lines) {
        this.lines = lines;
    }

    void answered(String method, Destination destination, int status, long nanos) {
        var route = destination.routeKey().replaceFirst("^ANY ", "");
        lines.printf(
                "%-6s %-60s %d %5d ms  %s%n",
                method, route, status, TimeUnit.NANOSECONDS.toMillis(nanos), destination.function());
    }
}
