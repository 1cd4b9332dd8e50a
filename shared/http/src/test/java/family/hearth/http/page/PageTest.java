package family.hearth.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.http.RawEvent;
import family.hearth.http.TestFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

    private final TestFunction function = TestFunction.start();

    @AfterAll
    void stop() {
        function.close();
    }

    @Test
    void pages_leadToTheEnd() {
        var first = function.ask(RawEvent.get("/api/pages"));
        var next = first.text("nextCursor");
        assertThat(first.body()).isEqualTo("{\"items\":[{\"id\":25}],\"nextCursor\":\"" + next + "\"}");
        assertThat(function.ask(RawEvent.get("/api/pages?cursor=" + next)).body())
                .isEqualTo("{\"items\":[{\"id\":1}],\"nextCursor\":null}");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "100,100", "007,7"})
    void limit_isTaken(String text, int limit) {
        assertThat(function.ask(RawEvent.get("/api/pages?limit=" + text)).body())
                .contains("{\"id\":" + limit + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "", "1.0", "99999999999"})
    void limitOutOfRange_isInvalid(String limit) {
        var answer = function.ask(RawEvent.get("/api/pages?limit=" + limit));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"errors\":{\"limit\":[\"must be a whole number from 1 to 100\"]}");
    }

    @Test
    void limit_hasTheDialectsName() {
        assertThat(function.ask(RawEvent.get("/api/v1/memories/pages?per_page=3"))
                        .body())
                .isEqualTo("3");
        assertThat(function.ask(RawEvent.get("/api/v1/memories/pages?per_page=0"))
                        .body())
                .startsWith("{\"errors\":{\"per_page\":[");
    }

    @Test
    void foreignCursor_isInvalid() {
        var answer = function.ask(RawEvent.get("/api/pages?cursor=abc"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"errors\":{\"cursor\":[");
    }
}
