package family.hearth.cdk;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.LayerVersion;
import software.constructs.Construct;

/** Every function of the topology, on one layer. */
final class FunctionsConstruct extends Construct implements Iterable<FunctionConstruct> {

    private final List<FunctionConstruct> functions;

    FunctionsConstruct(Construct scope, Artifacts artifacts, Surroundings around) {
        super(scope, "Functions");
        var layer = LayerVersion.Builder.create(this, "Layer")
                .description("What all functions share: framework, SDK, JSON, logging, Hearth's shared modules")
                .code(Code.fromAsset(artifacts.layer().toString()))
                .compatibleRuntimes(List.of(FunctionConstruct.RUNTIME))
                .compatibleArchitectures(List.of(FunctionConstruct.ARCHITECTURE))
                .build();
        functions = Topology.functions().stream()
                .map(spec -> function(spec, layer, artifacts, around))
                .toList();
    }

    private FunctionConstruct function(
            FunctionSpec spec, ILayerVersion layer, Artifacts artifacts, Surroundings around) {
        var code = Code.fromAsset(artifacts.function(spec.name()).toString());
        return new FunctionConstruct(this, spec, code, layer, around);
    }

    @Override
    public Iterator<FunctionConstruct> iterator() {
        return functions.iterator();
    }

    Stream<FunctionConstruct> stream() {
        return functions.stream();
    }
}
