package family.hearth.local.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.local.ApiReply;

/** How a dialect refuses. */
final class RefusalShape {

    private RefusalShape() {}

    /** Fails unless the reply is a refusal as the dialect of the path writes it, and tells nothing of a family. */
    static void assertOf(Specimen specimen, ApiReply reply) {
        assertThat(reply.text()).doesNotContain(Things.SECRET);
        if (reply.status() == 401 && specimen.door() != Door.CLIENT) {
            assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        }
        if (specimen.isChoreography()) {
            assertThat(reply.json("/success").booleanValue()).isFalse();
            assertThat(reply.string("/code")).isNotEmpty();
            assertThat(reply.string("/error")).isNotEmpty();
        } else if (specimen.isMemories()) {
            var refusal = reply.json();
            assertThat(refusal.has("errors") || refusal.at("/error/code").isTextual())
                    .as(reply.text())
                    .isTrue();
        } else if (specimen.door() == Door.CLIENT && reply.status() < 500) {
            assertThat(reply.string("/error")).isNotEmpty();
        } else {
            assertThat(reply.header("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(reply.number("/status")).isEqualTo(reply.status());
            assertThat(reply.string("/title")).isNotEmpty();
        }
    }

    /** What is left of a refusal without what the caller named. */
    static String withoutNames(ApiReply reply) {
        var problem = (ObjectNode) reply.json();
        problem.remove("instance");
        return reply.status() + " " + problem;
    }
}
