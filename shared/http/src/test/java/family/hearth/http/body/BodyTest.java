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

/** What a body may be, and what is said of one that may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyTest {

    private static final String NOTHING_ELSE = "password=null, email=null, count=null, big=null, weight=null, "
            + "active=null, day=null, at=null, role=null, tags=null, items=null, item=null]";

    private final TestFunction function = TestFunction.start();

    @AfterAll
    void stop() {
        function.close();
    }

    @Test
    void everyType_isRead_fromJson() {
        var answer = json("""
                {"first_name": " Zoë ", "notes": "a\\nb", "password": " p ", "email": "a@b.example", "count": 5.0,
                 "big": 9007199254740993, "weight": 12.5, "active": true, "day": "2024-02-29",
                 "at": "2026-03-01T13:00:00+01:00", "role": "co_owner", "tags": ["x", " y "],
                 "items": [{"id": 1, "label": "l"}], "item": {"id": 2, "label": ""}, "unknown": {"id": []}}
                """);
        assertThat(answer.body())
                .isEqualTo("Everything[firstName=Zoë, notes=a\nb, password= p , email=a@b.example, count=5, "
                        + "big=9007199254740993, weight=12.5, active=true, day=2024-02-29, at=2026-03-01T12:00:00Z, "
                        + "role=CO_OWNER, tags=[x, y], items=[Item[id=1, label=l]], item=Item[id=2, label=]]");
    }

    @Test
    void nullJson_isNull_whereTheFieldAllowsIt() {
        assertThat(json("{\"first_name\":\"a\",\"notes\":null,\"count\":null,\"items\":null}")
                        .body())
                .isEqualTo("Everything[firstName=a, notes=null, " + NOTHING_ELSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|first_name|is required",
                "{\"first_name\":null}|first_name|is required",
                "{\"first_name\":5}|first_name|must be a text",
                "{\"first_name\":[\"a\"]}|first_name|must be a text",
                "{\"first_name\":\"  \"}|first_name|must not be blank",
                "{\"first_name\":\"abcdef\"}|first_name|must be at most 5 characters long",
                "{\"first_name\":\"a\\nb\"}|first_name|must not contain control characters",
                "{\"first_name\":\"a\\u0000\"}|first_name|must not contain control characters",
                "{\"first_name\":\"\\ud83d\"}|first_name|must not contain control characters",
                "{\"first_name\":\"a\",\"notes\":\"\\u0007\"}|notes|must not contain control characters",
                "{\"first_name\":\"a\",\"password\":\"x\"}|password|must be at least 2 characters long",
                "{\"first_name\":\"a\",\"email\":\"a@\"}|email|must be an email address",
                "{\"first_name\":\"a\",\"count\":\"5\"}|count|must be a whole number",
                "{\"first_name\":\"a\",\"count\":5.5}|count|must be a whole number",
                "{\"first_name\":\"a\",\"count\":3000000000}|count|must be a whole number",
                "{\"first_name\":\"a\",\"count\":1e99}|count|must be a whole number",
                "{\"first_name\":\"a\",\"count\":1e-99}|count|must be a whole number",
                "{\"first_name\":\"a\",\"count\":1e999999999}|count|must be a whole number",
                "{\"first_name\":\"a\",\"count\":true}|count|must be a whole number",
                "{\"first_name\":\"a\",\"count\":0}|count|must be at least 1",
                "{\"first_name\":\"a\",\"count\":11}|count|must be at most 10",
                "{\"first_name\":\"a\",\"big\":9223372036854775808}|big|must be a whole number",
                "{\"first_name\":\"a\",\"weight\":1e999}|weight|must be a number",
                "{\"first_name\":\"a\",\"weight\":500.01}|weight|must be at most 500",
                "{\"first_name\":\"a\",\"weight\":\"1\"}|weight|must be a number",
                "{\"first_name\":\"a\",\"active\":\"true\"}|active|must be true or false",
                "{\"first_name\":\"a\",\"day\":\"2023-02-29\"}|day|must be a date such as 2026-03-01",
                "{\"first_name\":\"a\",\"day\":\"2023-2-9\"}|day|must be a date such as 2026-03-01",
                "{\"first_name\":\"a\",\"day\":20230209}|day|must be a date such as 2026-03-01",
                "{\"first_name\":\"a\",\"at\":\"2026-03-01\"}|at|must be a point in time such as 2026-03-01T12:00:00Z",
                "{\"first_name\":\"a\",\"role\":\"OWNER\"}|role|must be one of: owner, co_owner",
                "{\"first_name\":\"a\",\"role\":0}|role|must be one of: owner, co_owner",
                "{\"first_name\":\"a\",\"tags\":\"x\"}|tags|must be a list",
                "{\"first_name\":\"a\",\"tags\":[]}|tags|must not be empty",
                "{\"first_name\":\"a\",\"tags\":[\"a\",\"b\",\"c\",\"d\"]}|tags|must be at most 3 items long",
                "{\"first_name\":\"a\",\"tags\":[\"a\",\"abcd\"]}|tags[1]|must be at most 3 characters long",
                "{\"first_name\":\"a\",\"tags\":[\"a\",null]}|tags[1]|is required",
                "{\"first_name\":\"a\",\"items\":[{\"id\":1,\"label\":\"\"},{\"label\":\"x\"}]}|items[1].id|is required",
                "{\"first_name\":\"a\",\"items\":[[]]}|items[0]|must be an object",
                "{\"first_name\":\"a\",\"item\":[]}|item|must be an object",
                "{\"first_name\":\"a\",\"item\":{\"id\":-1,\"label\":\"\"}}|item.id|must not be negative",
            })
    void badField_isNamedWithWhatIsWrong(String body, String field, String message) {
        var answer = json(body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"errors\":{\"" + field + "\":[\"" + message + "\"]}");
    }

    @Test
    void everyBadField_isNamedAtOnce() {
        assertThat(json("{\"count\":0,\"day\":\"x\",\"items\":[{}]}").body())
                .contains("\"errors\":{\"count\":[\"must be at least 1\"],"
                        + "\"day\":[\"must be a date such as 2026-03-01\"],"
                        + "\"first_name\":[\"is required\"],"
                        + "\"items[0].id\":[\"is required\"],\"items[0].label\":[\"is required\"]}");
    }

    @Test
    void text_isNormalised() {
        assertThat(json("{\"first_name\":\"e\\u0301\"}").body()).contains("firstName=é,");
    }

    @Test
    void length_isCountedInCodePoints() {
        assertThat(json("{\"first_name\":\"🔥🔥🔥🔥🔥\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "{} x",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":.5}",
                "{\"a\":1,}",
                "/* */{}",
                "\uFEFF{}",
                "[]",
                "null",
                "\"text\"",
                "5",
                "{\"a\":\"\u0001\"}",
                "<a/>",
            })
    void bodyThatIsNoJsonObject_isBadRequest(String body) {
        var answer = json(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("type")).isEqualTo("urn:hearth:problem:malformed-body");
    }

    @Test
    void bodyThatIsTooDeep_isBadRequest() {
        assertThat(json("{\"a\":" + "[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(json("{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}").status())
                .isEqualTo(400);
    }

    @Test
    void numberThatIsTooLong_isBadRequest() {
        assertThat(json("{\"count\":" + "9".repeat(10_000) + "}").status()).isEqualTo(400);
    }

    @Test
    void bodyThatIsNotUtf8_isBadRequest() {
        assertThat(function.ask(RawEvent.post("/api/bodies").body("application/json", new byte[] {'"', (byte) 0xff}))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "APPLICATION/JSON",
                "application/merge-patch+json"
            })
    void json_isReadUnderAnyOfItsNames(String contentType) {
        assertThat(function.ask(RawEvent.post("/api/bodies").body(contentType, "{\"first_name\":\"a\"}"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=latin1", "nonsense", "a/b/c"})
    void otherMediaType_isUnsupported(String contentType) {
        assertThat(function.ask(RawEvent.post("/api/bodies").body(contentType, "{\"first_name\":\"a\"}"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void bodyWithoutMediaType_isUnsupported() {
        var event = RawEvent.post("/api/bodies").base64("e30=");
        assertThat(function.ask(event).status()).isEqualTo(415);
    }

    @Test
    void noBodyAtAll_isBadRequest() {
        assertThat(function.ask(RawEvent.post("/api/bodies")).status()).isEqualTo(400);
    }

    @Test
    void change_tellsLeftOutFromNull() {
        var answer = function.ask(RawEvent.of("PATCH", "/api/bodies").json("{\"familyId\":null,\"name\":\" a \"}"));
        assertThat(answer.body()).isEqualTo("Partial[name=To[value=a], familyId=To[value=null], days=Absent[]]");
    }

    @Test
    void change_isHeldToItsConstraints() {
        var answer = function.ask(
                RawEvent.of("PATCH", "/api/bodies").json("{\"familyId\":\"x\",\"name\":\"\",\"days\":[1,\"x\"]}"));
        assertThat(answer.body())
                .contains("\"errors\":{\"days[1]\":[\"must be a whole number\"],"
                        + "\"familyId\":[\"must be a whole number\"],\"name\":[\"must not be blank\"]}");
    }

    @Test
    void change_refusesNull_whereTheFieldDoes() {
        assertThat(function.ask(RawEvent.of("PATCH", "/api/bodies").json("{\"name\":null}"))
                        .body())
                .contains("\"name\":[\"is required\"]");
    }

    @Test
    void optionalBody_isNull_whenThereIsNone() {
        assertThat(function.ask(RawEvent.of("DELETE", "/api/bodies")).body()).isEqualTo("null");
        assertThat(function.ask(RawEvent.of("DELETE", "/api/bodies").json("{\"purge\":true}"))
                        .body())
                .isEqualTo("Farewell[purge=true]");
    }

    @Test
    void optionalBody_isStillRead_whenThereIsOne() {
        assertThat(function.ask(RawEvent.of("DELETE", "/api/bodies").json("{}")).status())
                .isEqualTo(422);
    }

    @Test
    void mistake_isTold_inChoreography() {
        var answer = function.ask(RawEvent.post("/api/v1/prizes").json("{\"id\":\"x\"}"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"success\":false,\"error\":\"id must be a whole number; label is required\","
                        + "\"code\":\"INVALID_INPUT\"}");
    }

    @Test
    void otherMediaType_isInvalidJson_inChoreography() {
        var answer = function.ask(RawEvent.post("/api/v1/prizes").body("text/plain", "x"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("INVALID_JSON");
    }

    @Test
    void mistake_isTold_inMemories() {
        var answer = function.ask(RawEvent.post("/api/v1/memories").json("{\"id\":1}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"errors\":{\"label\":[\"is required\"]}}");
    }

    @Test
    void tree_keepsWhatWasSent() {
        assertThat(function.ask(RawEvent.post("/api/trees").form("scope=a&scope=b&x"))
                        .body())
                .isEqualTo("Fields[values={scope=Items[values=[FormText[value=a], FormText[value=b]]], "
                        + "x=FormText[value=]}]");
    }

    private Answer json(String body) {
        return function.ask(RawEvent.post("/api/bodies").json(body));
    }
}
