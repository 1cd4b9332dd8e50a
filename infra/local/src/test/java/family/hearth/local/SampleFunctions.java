package family.hearth.local;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A small topology of the tests' own functions. */
public final class SampleFunctions {

    public static final FunctionSpec ECHO = spec(
            "echo",
            "family.hearth.functions.echo.EchoFunction",
            List.of("/echo", "/echo/{id}", "/echo/exact", "/echo/{id}/part", "/files/{proxy+}"),
            List.of());
    public static final FunctionSpec OTHER =
            spec("other", "family.hearth.functions.other.OtherFunction", List.of("$default"), List.of());
    public static final FunctionSpec DIARY = spec(
            "diary",
            "family.hearth.functions.echo.DiaryFunction",
            List.of(),
            List.of(new Trigger.ObjectCreated("watched/"), new Trigger.Every(Duration.ofMinutes(5))));

    private SampleFunctions() {}

    public static List<FunctionSpec> all() {
        return List.of(ECHO, OTHER, DIARY);
    }

    private static FunctionSpec spec(String name, String handler, List<String> routes, List<Trigger> triggers) {
        return new FunctionSpec(
                name,
                handler,
                routes,
                triggers,
                Set.of(),
                Set.of(name + "#"),
                List.of(),
                false,
                false,
                false,
                false,
                512);
    }
}
