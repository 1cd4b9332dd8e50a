package family.hearth.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which path of the topology a request is of. */
class RoutesTest {

    private final Routes routes = new Routes();

    @ParameterizedTest
    @CsvSource({
        "/api/kids, /api/kids",
        "/api/kids/7, /api/kids/{kidId}",
        "/api/v1/chores?id=7, /api/v1/chores",
        "/api/kids/7/memories/8/photos/order, /api/kids/{kidId}/memories/{memoryId}/photos/order",
        "/docs/assets/1/x.js, /docs/{proxy+}",
        "/nowhere, $default"
    })
    void path_isTheMostLiteralThatFits(String target, String path) {
        assertThat(routes.of(target)).isEqualTo(path);
    }

    @Test
    void missing_areThoseThatNoCallWasOf() {
        assertThat(routes.without(List.of("GET /api/kids", "POST /login")))
                .contains("/api/kids/{kidId}", "/logout")
                .doesNotContain("/api/kids", "/login", "$default");
    }
}
