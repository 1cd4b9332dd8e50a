package family.hearth.cdk;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogDestination;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogSettings;
import software.amazon.awscdk.services.apigatewayv2.LogGroupLogDestination;
import software.amazon.awscdk.services.logs.ILogGroup;

/**
 * One line for each request, by route and never by path: paths carry invite tokens and the ids of children, queries
 * carry what people search for, and an address says where a family lives.
 */
final class AccessLog implements IAccessLogSettings {

    /** Names of API Gateway's {@code $context} variables; the log carries each under the same name. */
    private static final List<String> FIELDS = List.of(
            "requestId",
            "requestTime",
            "httpMethod",
            "routeKey",
            "status",
            "responseLatency",
            "responseLength",
            "integrationStatus",
            "integrationLatency");

    private final ILogGroup group;

    AccessLog(ILogGroup group) {
        this.group = group;
    }

    @Override
    public IAccessLogDestination getDestination() {
        return new LogGroupLogDestination(group);
    }

    @Override
    public AccessLogFormat getFormat() {
        return AccessLogFormat.custom(FIELDS.stream()
                .map(field -> "\"%1$s\":\"$context.%1$s\"".formatted(field))
                .collect(Collectors.joining(",", "{", "}")));
    }
}
