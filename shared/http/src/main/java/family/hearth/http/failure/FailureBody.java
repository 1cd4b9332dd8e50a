package family.hearth.http.failure;

import io.micronaut.json.tree.JsonNode;

/**
 * A failure as one dialect writes it.
 *
 * @param status the dialect's HTTP status for it
 * @param contentType the media type of the body
 * @param json the body
 */
record FailureBody(int status, String contentType, JsonNode json) {}
