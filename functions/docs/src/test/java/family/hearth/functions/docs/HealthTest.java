package family.hearth.functions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void health_isOk_forAnybody() {
        var answer = Asked.get("/api/v1/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void health_isNotKeptByAnybody() {
        assertThat(Asked.get("/api/v1/health").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void health_hasNoBody_whenAskedByHead() {
        var answer = Asked.with(Map.of(), "HEAD", "/api/v1/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isNull();
    }

    @Test
    void otherMethod_isNotAllowed_inTheWordsOfMemories() {
        var answer = Asked.with(Map.of(), "DELETE", "/api/v1/health");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"method_not_allowed\",");
    }
}
