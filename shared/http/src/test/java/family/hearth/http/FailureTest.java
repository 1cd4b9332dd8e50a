package family.hearth.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure in every dialect. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailureTest {

    private static final String ATRICT = "/api/fail?kind=";
    private static final String KIDTROL = "/fail?kind=";
    private static final String CHOREOGRAPHY = "/api/v1/chores/fail?kind=";
    private static final String MEMORIES = "/api/v1/tokens/fail?kind=";

    private final TestFunction function = TestFunction.start();

    @AfterAll
    void stop() {
        function.close();
    }

    @Test
    void problem_isRfc9457_inAtrict() {
        var answer = function.ask(RawEvent.get(ATRICT + "conflict"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"urn:hearth:problem:conflict\",\"title\":\"Conflict\",\"status\":409,"
                        + "\"detail\":\"There is a key already.\",\"instance\":\"urn:hearth:request:gateway-1\"}");
    }

    @Test
    void problem_namesFieldsInCamelCase_inAtrict() {
        var answer = function.ask(RawEvent.get(ATRICT + "invalid"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"errors\":{\"name\":[\"is required\"],"
                        + "\"photos[0].contentType\":[\"must be a picture\"]}");
    }

    @Test
    void problem_namesFieldsInSnakeCase_inKidtrol() {
        var answer = function.ask(RawEvent.get(KIDTROL + "invalid"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"photos[0].content_type\":[\"must be a picture\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "unauthenticated,401",
        "forbidden,403",
        "scope,403",
        "not-found,404",
        "conflict,409",
        "in-progress,409",
        "too-large,413",
        "media-type,415",
        "body,400",
        "invalid,422",
        "limit,429",
        "bug,500",
        "error,500",
        "unavailable,503"
    })
    void status_isTheUsualOne_inAtrictKidtrolAndMemories(String kind, int status) {
        assertThat(function.ask(RawEvent.get(ATRICT + kind)).status()).isEqualTo(status);
        assertThat(function.ask(RawEvent.get(KIDTROL + kind)).status()).isEqualTo(status);
        assertThat(function.ask(RawEvent.get(MEMORIES + kind)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unauthenticated", "scope", "conflict", "in-progress", "invalid", "limit", "bug", "unavailable"})
    void head_failsAsGetDoes_withoutABody(String kind) {
        var get = function.ask(RawEvent.get(ATRICT + kind));
        var head = function.ask(RawEvent.of("HEAD", ATRICT + kind));

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.header("Retry-After")).isEqualTo(get.header("Retry-After"));
        assertThat(head.header("WWW-Authenticate")).isEqualTo(get.header("WWW-Authenticate"));
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.body()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "unauthenticated,401,UNAUTHORIZED",
        "forbidden,403,FORBIDDEN",
        "scope,403,FORBIDDEN",
        "not-found,404,NOT_FOUND",
        "conflict,409,CONFLICT",
        "in-progress,409,CONFLICT",
        "too-large,413,PAYLOAD_TOO_LARGE",
        "media-type,400,INVALID_JSON",
        "body,400,INVALID_JSON",
        "invalid,400,INVALID_INPUT",
        "limit,429,RATE_LIMITED",
        "bug,500,INTERNAL_ERROR",
        "unavailable,503,INTERNAL_ERROR"
    })
    void statusAndCode_areTheReferences_inChoreography(String kind, int status, String code) {
        var answer = function.ask(RawEvent.get(CHOREOGRAPHY + kind));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.body()).startsWith("{\"success\":false,\"error\":\"");
    }

    @Test
    void error_namesTheFields_inChoreography() {
        assertThat(function.ask(RawEvent.get(CHOREOGRAPHY + "invalid")).text("error"))
                .isEqualTo("name is required; photos[0].contentType must be a picture");
    }

    @ParameterizedTest
    @CsvSource({
        "unauthenticated,unauthorized",
        "forbidden,forbidden",
        "scope,insufficient_scope",
        "not-found,not_found",
        "conflict,conflict",
        "in-progress,conflict",
        "too-large,payload_too_large",
        "media-type,unsupported_media_type",
        "body,invalid_json",
        "limit,rate_limited",
        "bug,internal_error",
        "unavailable,service_unavailable"
    })
    void code_isInTheError_inMemories(String kind, String code) {
        var answer = function.ask(RawEvent.get(MEMORIES + kind));
        assertThat(answer.text("error", "code")).isEqualTo(code);
        assertThat(answer.text("error", "message")).isNotBlank();
    }

    @Test
    void errors_areKeyedByField_inMemories() {
        assertThat(function.ask(RawEvent.get(MEMORIES + "invalid")).body())
                .isEqualTo("{\"errors\":{\"name\":[\"is required\"],"
                        + "\"photos[0].content_type\":[\"must be a picture\"]}}");
    }

    @Test
    void brokenQuery_isAFieldsError_inMemories() {
        var answer = function.ask(RawEvent.get("/api/v1/memories?q=%"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"errors\":{\"request\":[\"The query has a broken percent escape.\"]}}");
    }

    @Test
    void unauthenticated_challengesForABearerToken() {
        assertThat(function.ask(RawEvent.get(ATRICT + "unauthenticated")).header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void unauthenticated_challengesForBasic_whenBasicWasTried() {
        assertThat(function.ask(RawEvent.get(ATRICT + "basic")).header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"Hearth\"");
    }

    @ParameterizedTest
    @CsvSource({"limit,2", "unavailable,1", "in-progress,1"})
    void retryAfter_isInWholeSecondsRoundedUp(String kind, String seconds) {
        assertThat(function.ask(RawEvent.get(KIDTROL + kind)).header("Retry-After"))
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {ATRICT, KIDTROL, CHOREOGRAPHY, MEMORIES})
    void bug_tellsNothing(String fail) {
        for (var kind : new String[] {"bug", "error"}) {
            assertThat(function.ask(RawEvent.get(fail + kind)).body())
                    .contains("Something went wrong on our side.")
                    .doesNotContain("secret", "Exception", "StackOverflow");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/nowhere,urn:hearth:problem:not-found",
        "/nowhere,urn:hearth:problem:not-found",
    })
    void unknownPath_isNotFound_asAProblem(String path, String type) {
        var answer = function.ask(RawEvent.get(path));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("type")).isEqualTo(type);
    }

    @Test
    void unknownPath_isNotFound_inTheOtherDialects() {
        assertThat(function.ask(RawEvent.get("/api/v1/prizes/nowhere")).text("code"))
                .isEqualTo("NOT_FOUND");
        assertThat(function.ask(RawEvent.get("/api/v1/nowhere")).text("error", "code"))
                .isEqualTo("not_found");
    }

    @Test
    void wrongMethod_isNotAllowed_inEveryDialect() {
        assertThat(function.ask(RawEvent.post(ATRICT + "bug")).text("type"))
                .isEqualTo("urn:hearth:problem:method-not-allowed");
        assertThat(function.ask(RawEvent.post(CHOREOGRAPHY + "bug")).text("code"))
                .isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(function.ask(RawEvent.post(MEMORIES + "bug")).text("error", "code"))
                .isEqualTo("method_not_allowed");
    }

    @Test
    void answerThatNobodyCanRead_isNotAcceptable() {
        var answer = function.ask(RawEvent.get("/picture").header("accept", "text/html"));
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text("type")).isEqualTo("urn:hearth:problem:not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "99999999999", "1.5", "0x1", "1%20", "%00"})
    void idThatIsNoNumber_isNotFound(String id) {
        var answer = function.ask(RawEvent.get("/api/numbers/" + id));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail")).isEqualTo("There is nothing here that you may see.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/filter?familyId=abc|familyId|must be a whole number",
                "/api/filter?colour=blue|colour|must be one of: red, green",
                "/api/required|familyId|is required",
                "/api/required?familyId=|familyId|is required",
            })
    void badParameter_namesItself(String target, String field, String message) {
        var answer = function.ask(RawEvent.get(target));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"errors\":{\"" + field + "\":[\"" + message + "\"]}");
    }

    @Test
    void errorStatusWithoutBody_getsTheDialectsBody() {
        var answer = function.ask(RawEvent.get("/bare-conflict"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("type")).isEqualTo("urn:hearth:problem:conflict");
    }

    @Test
    void controllerThatFindsNothing_isNotFound() {
        assertThat(function.ask(RawEvent.get("/absent")).text("type")).isEqualTo("urn:hearth:problem:not-found");
    }
}
