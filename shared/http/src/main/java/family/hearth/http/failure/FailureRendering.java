package family.hearth.http.failure;

import static io.micronaut.json.tree.JsonNode.createArrayNode;
import static io.micronaut.json.tree.JsonNode.createBooleanNode;
import static io.micronaut.json.tree.JsonNode.createNumberNode;
import static io.micronaut.json.tree.JsonNode.createObjectNode;
import static io.micronaut.json.tree.JsonNode.createStringNode;

import family.hearth.http.Dialect;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of each dialect for each failure. */
final class FailureRendering {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private FailureRendering() {}

    static FailureBody render(Failure failure, Dialect dialect, String requestId) {
        return switch (dialect) {
            case ATRICT -> problem(failure, FieldNames.inCamelCase(failure.errors()), requestId);
            case KIDTROL -> problem(failure, FieldNames.inSnakeCase(failure.errors()), requestId);
            case CHOREOGRAPHY -> choreography(failure);
            case MEMORIES -> memories(failure);
        };
    }

    /**
     * RFC 9457. The instance is the request's id and not its path, because a path may hold an invitation's token.
     */
    private static FailureBody problem(Failure failure, Map<String, List<String>> errors, String requestId) {
        var code = failure.code();
        var members = new LinkedHashMap<String, JsonNode>();
        members.put("type", createStringNode("urn:hearth:problem:" + code.slug()));
        members.put("title", createStringNode(code.title()));
        members.put("status", createNumberNode(code.status()));
        members.put("detail", createStringNode(failure.detail()));
        members.put("instance", createStringNode("urn:hearth:request:" + requestId));
        if (code == FailureCode.INVALID) {
            members.put("errors", messagesByField(errors));
        }
        return new FailureBody(code.status(), PROBLEM, createObjectNode(members));
    }

    private static FailureBody choreography(Failure failure) {
        var members = new LinkedHashMap<String, JsonNode>();
        members.put("success", createBooleanNode(false));
        members.put("error", createStringNode(sentence(failure)));
        members.put("code", createStringNode(choreographyCode(failure.code())));
        return new FailureBody(choreographyStatus(failure.code()), JSON, createObjectNode(members));
    }

    /** The reference has no list of fields, so the sentence names them. */
    private static String sentence(Failure failure) {
        if (failure.errors().isEmpty()) {
            return failure.detail();
        }
        return FieldNames.inCamelCase(failure.errors()).entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(message -> field.getKey() + " " + message))
                .collect(Collectors.joining("; "));
    }

    private static int choreographyStatus(FailureCode code) {
        return switch (code) {
            case INVALID, UNSUPPORTED_MEDIA_TYPE -> 400;
            case MALFORMED_REQUEST,
                    MALFORMED_BODY,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    INSUFFICIENT_SCOPE,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    CONFLICT,
                    IN_PROGRESS,
                    PAYLOAD_TOO_LARGE,
                    LIMIT_REACHED,
                    INTERNAL,
                    UNAVAILABLE -> code.status();
        };
    }

    private static String choreographyCode(FailureCode code) {
        return switch (code) {
            case INVALID, MALFORMED_REQUEST, NOT_ACCEPTABLE -> "INVALID_INPUT";
            case MALFORMED_BODY, UNSUPPORTED_MEDIA_TYPE -> "INVALID_JSON";
            case UNAUTHENTICATED -> "UNAUTHORIZED";
            case FORBIDDEN, INSUFFICIENT_SCOPE -> "FORBIDDEN";
            case NOT_FOUND -> "NOT_FOUND";
            case METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
            case CONFLICT, IN_PROGRESS -> "CONFLICT";
            case PAYLOAD_TOO_LARGE -> "PAYLOAD_TOO_LARGE";
            case LIMIT_REACHED -> "RATE_LIMITED";
            case INTERNAL, UNAVAILABLE -> "INTERNAL_ERROR";
        };
    }

    private static FailureBody memories(Failure failure) {
        var json = switch (failure.code()) {
            case INVALID -> errors(messagesByField(FieldNames.inSnakeCase(failure.errors())));
            // No code of this dialect fits a broken path or query: it is told as a field's error.
            case MALFORMED_REQUEST -> errors(messagesByField(Map.of("request", List.of(failure.detail()))));
            case MALFORMED_BODY -> error("invalid_json", failure);
            case UNAUTHENTICATED -> error("unauthorized", failure);
            case FORBIDDEN -> error("forbidden", failure);
            case INSUFFICIENT_SCOPE -> error("insufficient_scope", failure);
            case NOT_FOUND -> error("not_found", failure);
            case METHOD_NOT_ALLOWED -> error("method_not_allowed", failure);
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> error("unsupported_media_type", failure);
            case CONFLICT, IN_PROGRESS -> error("conflict", failure);
            case PAYLOAD_TOO_LARGE -> error("payload_too_large", failure);
            case LIMIT_REACHED -> error("rate_limited", failure);
            case INTERNAL -> error("internal_error", failure);
            case UNAVAILABLE -> error("service_unavailable", failure);
        };
        return new FailureBody(failure.code().status(), JSON, json);
    }

    private static JsonNode error(String code, Failure failure) {
        var members = new LinkedHashMap<String, JsonNode>();
        members.put("code", createStringNode(code));
        members.put("message", createStringNode(failure.detail()));
        return createObjectNode(Map.of("error", createObjectNode(members)));
    }

    private static JsonNode errors(JsonNode messagesByField) {
        return createObjectNode(Map.of("errors", messagesByField));
    }

    private static JsonNode messagesByField(Map<String, List<String>> errors) {
        var members = new LinkedHashMap<String, JsonNode>();
        errors.forEach((field, messages) -> members.put(
                field,
                createArrayNode(
                        messages.stream().map(JsonNode::createStringNode).toList())));
        return createObjectNode(members);
    }
}
