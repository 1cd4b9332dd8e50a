package family.hearth.zips;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every deployable, started as Lambda starts it: from its zip and the layer, by the real runtime client. */
@Execution(ExecutionMode.CONCURRENT)
class ZipsIT {

    @TempDir
    private static Path directory;

    private static Surroundings around;

    @BeforeAll
    static void startEngines() {
        around = new Surroundings(directory);
    }

    @AfterAll
    static void stopEngines() {
        around.close();
    }

    static List<String> called() {
        return Topology.functions().stream()
                .filter(FunctionSpec::isHttp)
                .map(FunctionSpec::name)
                .toList();
    }

    static List<String> woken() {
        return Topology.functions().stream()
                .filter(function -> !function.isHttp())
                .map(FunctionSpec::name)
                .toList();
    }

    /** Nobody signs in here: what a controller serves asks who it is, allows another method, or shows itself. */
    @ParameterizedTest
    @MethodSource("called")
    void everyRoute_isServedFromTheZip(String name) {
        try (var function = RunningFunction.start(Deployment.synthesised().function(name), around)) {
            for (var route : Topology.function(name).routes()) {
                var reply = get(function, route);

                if (route.equals(Topology.DEFAULT_ROUTE)) {
                    assertThat(reply.status()).as(route).isEqualTo(404);
                } else {
                    assertThat(reply.status()).as("%s: %s", route, reply.body()).isIn(200, 302, 400, 401, 405);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("woken")
    void everySample_isHandledFromTheZip(String name) {
        try (var function = RunningFunction.start(Deployment.synthesised().function(name), around)) {
            for (var trigger : Topology.function(name).triggers()) {
                var answer = function.ask(Sample.of(trigger)
                        .toString()
                        .replaceAll("arn:aws:secretsmanager[^\"]*", Surroundings.SIGNING_KEY));

                assertThat(answer).isEqualTo("null");
                assertThat(function.said()).contains("event handled").doesNotContain("\"level\":\"ERROR\"");
            }
        }
    }

    /** What strangers may look up is not there either; then another method tells whether the route is. */
    private static HttpRequest.Reply get(RunningFunction function, String route) {
        var path = route.equals(Topology.DEFAULT_ROUTE)
                ? "/nowhere"
                : route.replace("{proxy+}", "").replaceAll("\\{[^}]+}", "1001");
        var reply = ask(function, "GET", path);
        return reply.status() == 404 ? ask(function, "PATCH", path) : reply;
    }

    private static HttpRequest.Reply ask(RunningFunction function, String method, String path) {
        return HttpRequest.Reply.of(function.ask(new HttpRequest(method, path).json()));
    }
}
