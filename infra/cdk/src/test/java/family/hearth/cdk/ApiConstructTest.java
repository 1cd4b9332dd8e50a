package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApiConstructTest {

    private static final Synthesised DEV = Synthesised.dev();
    private static final String API = DEV.refOfOnly("AWS::ApiGatewayV2::Api");

    @Test
    void routes_areThoseOfTheTopologyAndLeadToItsFunctions() {
        var expected = Topology.functions().stream()
                .flatMap(function -> function.routes().stream().map(path -> Map.entry(key(path), live(function))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        var routes = DEV.all("AWS::ApiGatewayV2::Route").stream()
                .collect(Collectors.toMap(route -> route.path("RouteKey").asText(), ApiConstructTest::uri));

        assertThat(routes).isEqualTo(expected);
    }

    @Test
    void default_leadsToDocs() {
        assertThat(DEV.all("AWS::ApiGatewayV2::Route"))
                .filteredOn(route -> route.path("RouteKey").asText().equals("$default"))
                .singleElement()
                .satisfies(route -> assertThat(uri(route)).isEqualTo(DEV.live("docs")));
    }

    @Test
    void integrations_speakPayloadTwo() {
        assertThat(DEV.all("AWS::ApiGatewayV2::Integration")).allSatisfy(integration -> {
            assertThat(integration.path("PayloadFormatVersion").asText()).isEqualTo("2.0");
            assertThat(integration.path("IntegrationType").asText()).isEqualTo("AWS_PROXY");
        });
    }

    @Test
    void permissions_areOneForEachFunction_andReachTheDefaultRoute() {
        var permissions = DEV.all("AWS::Lambda::Permission").stream()
                .filter(permission -> permission.path("Principal").asText().equals("apigateway.amazonaws.com"))
                .toList();

        assertThat(permissions)
                .extracting(permission -> Synthesised.text(permission.path("FunctionName")))
                .containsExactlyInAnyOrderElementsOf(Topology.functions().stream()
                        .filter(FunctionSpec::isHttp)
                        .map(ApiConstructTest::live)
                        .toList());
        assertThat(permissions)
                .allSatisfy(permission -> assertThat(Synthesised.text(permission.path("SourceArn")))
                        .isEqualTo("arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:" + API + "/*"));
    }

    @Test
    void accessLog_recordsTheRouteAndNothingThatNamesAPersonOrASecret() {
        var format = DEV.only("AWS::ApiGatewayV2::Stage")
                .at("/AccessLogSettings/Format")
                .asText();

        assertThat(Pattern.compile("\\$context\\.([A-Za-z.]+)")
                        .matcher(format)
                        .results()
                        .map(variable -> variable.group(1)))
                .contains("requestId", "routeKey", "status")
                .isSubsetOf(
                        "requestId",
                        "requestTime",
                        "httpMethod",
                        "routeKey",
                        "status",
                        "responseLatency",
                        "responseLength",
                        "integrationStatus",
                        "integrationLatency");
    }

    @Test
    void stage_isThrottled() {
        DEV.template()
                .hasResourceProperties(
                        "AWS::ApiGatewayV2::Stage",
                        Map.of(
                                "StageName",
                                "$default",
                                "DefaultRouteSettings",
                                Map.of("ThrottlingRateLimit", 50, "ThrottlingBurstLimit", 100)));
    }

    @Test
    void cors_neverAllowsCredentials() {
        var cors = DEV.only("AWS::ApiGatewayV2::Api").path("CorsConfiguration");

        assertThat(cors.path("AllowCredentials").asBoolean(false)).isFalse();
        assertThat(Synthesised.texts(cors.path("AllowOrigins"))).isEqualTo(List.of("*"));
        assertThat(Synthesised.texts(cors.path("AllowHeaders"))).contains("authorization", "idempotency-key");
    }

    private static String key(String path) {
        return path.equals("$default") ? path : "ANY " + path;
    }

    private static String live(FunctionSpec function) {
        return DEV.live(function.name());
    }

    private static String uri(JsonNode route) {
        var id = Synthesised.text(route.path("Target")).replaceAll("integrations/\\$\\{(.+)}", "$1");
        return Synthesised.text(DEV.resource(id).path("IntegrationUri"));
    }
}
