package family.hearth.cdk;

import family.hearth.topology.Topology;
import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.CfnIntegration;
import software.amazon.awscdk.services.apigatewayv2.CfnRoute;
import software.amazon.awscdk.services.apigatewayv2.CorsHttpMethod;
import software.amazon.awscdk.services.apigatewayv2.CorsPreflightOptions;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Permission;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The one HTTP API that serves all dialects: the topology's paths, each with every method. */
final class ApiConstruct extends Construct {

    private final HttpApi api;

    ApiConstruct(Construct scope, Stage stage) {
        super(scope, "Api");
        api = HttpApi.Builder.create(this, "Default")
                .apiName(stage.resourceName("api"))
                .createDefaultStage(false)
                .corsPreflight(cors())
                .build();
        var log = LogGroup.Builder.create(this, "AccessLog")
                .logGroupName(stage.logGroupName("api"))
                .retention(stage.logRetention())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        HttpStage.Builder.create(this, "Stage")
                .httpApi(api)
                // The default stage adds nothing to the path.
                .stageName("$default")
                .autoDeploy(true)
                .throttle(ThrottleSettings.builder()
                        .rateLimit(stage.requestsPerSecond())
                        .burstLimit(stage.burst())
                        .build())
                .accessLogSettings(new AccessLog(log))
                .build();
    }

    /** Where clients find it: {@code https://…}, without a slash at the end. */
    String url() {
        return api.getApiEndpoint();
    }

    Metric serverErrors(MetricOptions options) {
        return api.metricServerError(options);
    }

    Metric clientErrors(MetricOptions options) {
        return api.metricClientError(options);
    }

    Metric count(MetricOptions options) {
        return api.metricCount(options);
    }

    Metric latency(MetricOptions options) {
        return api.metricLatency(options);
    }

    /** Routes a function's paths to it. A function without paths is not the API's to call. */
    void route(FunctionConstruct function) {
        var spec = function.spec();
        if (!spec.isHttp()) {
            return;
        }
        allowCalls(function);
        var integration = CfnIntegration.Builder.create(this, "To-" + spec.name())
                .apiId(api.getApiId())
                .integrationType("AWS_PROXY")
                .integrationUri(function.live().getFunctionArn())
                .payloadFormatVersion("2.0")
                .build();
        spec.routes().forEach(path -> route(path, integration));
    }

    /**
     * One permission for all routes: one for each would outgrow the 20 KB of a function's policy. It names the API
     * and nothing below it, because the ARN of the default route has one segment less than that of the others, and
     * the pattern that CDK's integration writes misses it.
     */
    private void allowCalls(FunctionConstruct function) {
        var anyRoute = Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("execute-api")
                        .resource(api.getApiId())
                        .resourceName("*")
                        .build());
        function.live()
                .addPermission(
                        "Api",
                        Permission.builder()
                                .principal(new ServicePrincipal("apigateway.amazonaws.com"))
                                .sourceArn(anyRoute)
                                .build());
    }

    private void route(String path, CfnIntegration integration) {
        var key = path.equals(Topology.DEFAULT_ROUTE) ? path : "ANY " + path;
        var route = CfnRoute.Builder.create(this, key.replace('/', '|'))
                .apiId(api.getApiId())
                .routeKey(key)
                .target("integrations/" + integration.getRef())
                .build();
        Findings.accept(
                route,
                "AwsSolutions-APIG4",
                "Each function authenticates: no authorizer of an HTTP API can verify the four dialects' credentials.");
    }

    /** Open to every origin and never with credentials: a bearer token is not sent unless the page holds it. */
    private static CorsPreflightOptions cors() {
        return CorsPreflightOptions.builder()
                .allowOrigins(List.of("*"))
                .allowMethods(List.of(
                        CorsHttpMethod.GET,
                        CorsHttpMethod.HEAD,
                        CorsHttpMethod.POST,
                        CorsHttpMethod.PUT,
                        CorsHttpMethod.PATCH,
                        CorsHttpMethod.DELETE))
                .allowHeaders(List.of("authorization", "content-type", "idempotency-key", "if-none-match"))
                .exposeHeaders(List.of(
                        "etag",
                        "location",
                        "ratelimit-limit",
                        "ratelimit-remaining",
                        "ratelimit-reset",
                        "retry-after",
                        "www-authenticate"))
                .maxAge(Duration.hours(1))
                .build();
    }
}
