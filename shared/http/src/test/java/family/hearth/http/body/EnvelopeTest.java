package family.hearth.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.http.Answer;
import family.hearth.http.RawEvent;
import family.hearth.http.TestFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of Memories, which may be written in brackets whatever they are written in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnvelopeTest {

    private static final String READ = "Enveloped[letter=Letter[name=a, tags=[x, y]]]";

    private final TestFunction function = TestFunction.start();

    @AfterAll
    void stop() {
        function.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"letter\":{\"name\":\"a\",\"tags\":[\"x\",\"y\"]}}",
                "{\"letter[name]\":\"a\",\"letter[tags]\":[\"x\",\"y\"]}",
                "{\"letter[name]\":\"a\",\"letter[tags][]\":[\"x\",\"y\"]}",
                "{\"letter[name]\":\"a\",\"letter[tags][0]\":\"x\",\"letter[tags][1]\":\"y\"}",
                "{\"letter[name]\":\"a\",\"letter[tags]\":[\"x\",\"y\"],\"letters\":[]}"
            })
    void json_isRead_nestedAndInBrackets(String json) {
        assertThat(json(json).body()).isEqualTo(READ);
    }

    @Test
    void singleValue_isAppended_inBrackets() {
        assertThat(json("{\"letter[name]\":\"a\",\"letter[tags][]\":\"x\"}").body())
                .isEqualTo("Enveloped[letter=Letter[name=a, tags=[x]]]");
    }

    @Test
    void form_isRead_inBrackets() {
        var form = RawEvent.post("/api/v1/letters").form("letter[name]=a&letter[tags][]=x&letter[tags][]=y");
        assertThat(function.ask(form).body()).isEqualTo(READ);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|name|is required",
                "{\"letter\":null}|letter|must be an object",
                "{\"letter\":\"a\"}|letter|must be an object",
                "{\"letter\":{}}|name|is required",
                "{\"name\":\"a\"}|name|is required",
                "{\"letter\":{\"name\":\"abcdef\"}}|name|must be at most 5 characters long",
                "{\"letter[name]\":5}|name|must be a text",
                "{\"letter\":{\"name\":\"a\",\"tags\":5}}|tags|must be a list"
            })
    void mistake_isToldByTheNameOfTheMember(String json, String field, String message) {
        var answer = json(json);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"errors\":{\"" + field + "\":[\"" + message + "\"]}}");
    }

    @Test
    void valueAndGroup_areBadRequest_byOneName() {
        assertThat(json("{\"letter\":{\"name\":\"a\"},\"letter[name]\":\"b\"}").status())
                .isEqualTo(400);
    }

    @Test
    void brackets_meanNothing_inOtherDialects() {
        var json = RawEvent.post("/api/letters").json("{\"letter[name]\":\"a\"}");
        assertThat(function.ask(json).body()).contains("\"name\":[\"is required\"]");
    }

    private Answer json(String body) {
        return function.ask(RawEvent.post("/api/v1/letters").json(body));
    }
}
