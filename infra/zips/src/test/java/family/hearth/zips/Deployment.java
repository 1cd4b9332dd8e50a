package family.hearth.zips;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What CDK makes of the finished build: the very files that a deployment uploads, found by the template's metadata as
 * {@code sam local} finds them.
 */
final class Deployment {

    static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

    private final Path directory;
    private final JsonNode resources;

    private Deployment(Path directory) throws IOException {
        this.directory = directory;
        resources = new ObjectMapper()
                .readTree(directory.resolve("hearth-dev.template.json").toFile())
                .path("Resources");
    }

    /** Synthesised once for all tests of a JVM. */
    static Deployment synthesised() {
        return Once.DEV;
    }

    private static final class Once {
        private static final Deployment DEV = synthesise();
    }

    private static Deployment synthesise() {
        try {
            var directory = Path.of("target", "cdk.out").toAbsolutePath();
            var settings = new ObjectMapper()
                    .readTree(REPOSITORY.resolve("cdk.json").toFile())
                    .path("app")
                    .asText();
            var process = new ProcessBuilder("sh", "-c", settings)
                    .directory(REPOSITORY.toFile())
                    .redirectErrorStream(true);
            process.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("HEARTH_"));
            process.environment().put("JAVA_HOME", System.getProperty("java.home"));
            process.environment().put("CDK_OUTDIR", directory.toString());
            var running = process.start();
            var said = new String(running.getInputStream().readAllBytes(), UTF_8);
            if (running.waitFor() != 0) {
                throw new AssertionError("what cdk.json starts fails: " + said);
            }
            return new Deployment(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    List<DeployedFunction> functions() {
        return Topology.functions().stream().map(this::function).toList();
    }

    DeployedFunction function(String name) {
        return function(Topology.function(name));
    }

    Archive layer() {
        return resources("AWS::Lambda::LayerVersion")
                .map(this::code)
                .findFirst()
                .orElseThrow();
    }

    /** The names by which people and SAM call a function's resource. */
    List<String> logicalIds() {
        return resources.properties().stream()
                .filter(resource -> isA(resource.getValue(), "AWS::Lambda::Function"))
                .map(resource -> resource.getKey())
                .toList();
    }

    private DeployedFunction function(FunctionSpec spec) {
        var resource = resources("AWS::Lambda::Function")
                .filter(function -> deployedName(function).endsWith("-dev-" + spec.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the template has no function " + spec.name()));
        var properties = resource.path("Properties");
        var variables = new TreeMap<String, String>();
        properties
                .at("/Environment/Variables")
                .properties()
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().asText()));
        return new DeployedFunction(
                spec,
                deployedName(resource),
                properties.path("Handler").asText(),
                properties.path("MemorySize").asInt(),
                variables,
                code(resource),
                layer());
    }

    private Stream<JsonNode> resources(String type) {
        return resources.valueStream().filter(resource -> isA(resource, type));
    }

    private static boolean isA(JsonNode resource, String type) {
        return resource.path("Type").asText().equals(type);
    }

    private static String deployedName(JsonNode function) {
        return function.at("/Properties/FunctionName").asText();
    }

    private Archive code(JsonNode resource) {
        var asset = resource.path("Metadata").path("aws:asset:path").asText();
        if (asset.isEmpty()) {
            throw new AssertionError("a function's code has no aws:asset:path, by which SAM finds it");
        }
        return new Archive(directory.resolve(asset));
    }
}
