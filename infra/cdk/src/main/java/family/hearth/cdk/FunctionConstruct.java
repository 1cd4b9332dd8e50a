package family.hearth.cdk;

import family.hearth.topology.FunctionSpec;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.ILayerVersion;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.destinations.SqsDestination;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** One deployable of the topology: a function, the alias that all callers use, and its own role and log group. */
final class FunctionConstruct extends Construct {

    static final Runtime RUNTIME = Runtime.JAVA_25;
    static final Architecture ARCHITECTURE = Architecture.ARM_64;

    /** One second less than an HTTP API waits, so that the function and not the gateway words the failure. */
    private static final Duration HTTP_TIMEOUT = Duration.seconds(29);

    private static final Duration BACKGROUND_TIMEOUT = Duration.minutes(5);

    private final FunctionSpec spec;
    private final Function function;
    private final Alias live;
    private final LogGroup logs;

    FunctionConstruct(Construct scope, FunctionSpec spec, Code code, ILayerVersion layer, Surroundings around) {
        super(scope, spec.name());
        this.spec = spec;
        logs = LogGroup.Builder.create(this, "Logs")
                .logGroupName(around.stage().logGroupName(spec.name()))
                .retention(around.stage().logRetention())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        function = Function.Builder.create(this, "Function")
                .functionName(around.stage().resourceName(spec.name()))
                .runtime(RUNTIME)
                .architecture(ARCHITECTURE)
                .handler(spec.handler())
                .code(code)
                .layers(List.of(layer))
                .memorySize(spec.memoryMb())
                .timeout(spec.isHttp() ? HTTP_TIMEOUT : BACKGROUND_TIMEOUT)
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .environment(Environment.of(spec, around))
                .tracing(Tracing.ACTIVE)
                .loggingFormat(LoggingFormat.JSON)
                .logGroup(logs)
                // The topology alone says what it may do: nothing that is wired up later may widen its rights.
                .role(role(logs.getLogGroupArn(), around).withoutPolicyUpdates())
                .build();
        live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
        Annotations.of(function)
                .acknowledgeWarning(
                        "@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias names a published version.");
        if (!spec.isHttp()) {
            keepFailures(around);
        }
    }

    FunctionSpec spec() {
        return spec;
    }

    /** For metrics only; whoever calls it calls {@link #live()}. */
    Function function() {
        return function;
    }

    /** The group that its lines go to. */
    LogGroup logs() {
        return logs;
    }

    /** What callers name: a published version, restored from its snapshot. */
    Alias live() {
        return live;
    }

    private Role role(String logGroupArn, Surroundings around) {
        var role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .description("What the topology grants to " + spec.name())
                .inlinePolicies(Map.of("topology", Rights.of(spec, around, logGroupArn)))
                .build();
        Findings.accept(
                role,
                "AwsSolutions-IAM5",
                List.of("Resource::*"),
                "X-Ray's actions, and the start of a transcription, cannot be limited to a resource.");
        var patterns = spec.objectAccess().stream()
                .map(access -> Findings.nameOf(Rights.objectPattern(access, around)))
                .toList();
        if (!patterns.isEmpty()) {
            Findings.accept(
                    role, "AwsSolutions-IAM5", patterns, "A prefix of keys is the narrowest name of objects to come.");
        }
        return role;
    }

    private void keepFailures(Surroundings around) {
        live.configureAsyncInvoke(EventInvokeConfigOptions.builder()
                .retryAttempts(2)
                .onFailure(new SqsDestination(around.deadLetters()))
                .build());
    }
}
