package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.ApiReply;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What is true of every answer of the dialect. */
final class Answers {

    static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    static final String ULID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";

    private Answers() {}

    /** What an answer of success holds. */
    static JsonNode data(ApiReply reply) {
        assertThat(members(reply.json())).containsExactly("success", "data");
        assertThat(reply.json("/success").booleanValue()).isTrue();
        assertThat(reply.header("Content-Type").orElse("")).startsWith("application/json");
        return reply.json("/data");
    }

    /** An answer of that status that refuses with that code; gives the sentence that says why. */
    static String refusal(ApiReply reply, int status, String code) {
        reply.expect(status);
        assertThat(members(reply.json())).containsExactly("success", "error", "code");
        assertThat(reply.json("/success").booleanValue()).isFalse();
        assertThat(reply.json("/error").isTextual()).isTrue();
        assertThat(reply.string("/error")).isNotBlank();
        assertThat(reply.string("/code")).isEqualTo(code);
        assertThat(reply.header("Content-Type").orElse("")).startsWith("application/json");
        return reply.string("/error");
    }

    /** A validation error whose sentence begins with what it is about. */
    static void assertInvalid(ApiReply reply, String field) {
        assertThat(refusal(reply, 400, "INVALID_INPUT")).startsWith(field + " ");
    }

    /** The names of an object's members, in the order of the answer. */
    static List<String> members(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** One member of every object of a list. */
    static List<String> each(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(member).asText())
                .toList();
    }
}
