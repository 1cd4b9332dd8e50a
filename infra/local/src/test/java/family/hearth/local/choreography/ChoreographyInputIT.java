package family.hearth.local.choreography;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.choreography.WriteBodies.Route;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that cannot be taken, at every route of the dialect that takes one. */
@ExtendWith(LocalCloudExtension.class)
class ChoreographyInputIT {

    private static final String JSON = "application/json";
    private static final int MEGABYTE = 1024 * 1024;

    private final Home home;
    private final WriteBodies bodies;
    private String before = "";

    ChoreographyInputIT(Api anybody) {
        this.home = Home.of(anybody);
        this.bodies = new WriteBodies(home);
    }

    @BeforeEach
    void rememberState() {
        before = bodies.state();
    }

    @Test
    void goodBodies_areTaken() {
        for (var route : bodies.all()) {
            assertThat(send(route, route.with("ignored", "1")).status()).isIn(200, 201);
        }
        assertThat(bodies.state()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "{} {}",
                "[]",
                "[{}]",
                "\"x\"",
                "5",
                "true",
                "null",
                "nope",
                "{\"name\":}",
                "{'name':'x'}",
                "{\"name\":\"x\",}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"raw\nline\"}",
                "{\"name\":\"\\u00zz\"}",
                "{\"points\":NaN}",
                "{\"points\":01}",
                "/* no */ {}",
                "name=x"
            })
    void body_isNoJson(String body) {
        everywhere(route -> Answers.refusal(send(route, body), 400, "INVALID_JSON"));
    }

    @Test
    void body_isNoJson_whenItIsNoUtf8() {
        var latin = "{\"name\":\"Zo\u00EB\"}".getBytes(ISO_8859_1);

        everywhere(route -> Answers.refusal(send(route, JSON, latin), 400, "INVALID_JSON"));
    }

    @Test
    void body_isNoJson_whenItIsNestedTooDeeply() {
        var deep = "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

        everywhere(route -> Answers.refusal(send(route, deep), 400, "INVALID_JSON"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/json5",
                "image/png"
            })
    void body_isNoJson_whenItsMediaTypeSaysSo(String type) {
        everywhere(route ->
                Answers.refusal(send(route, type, route.with("ignored", "1").getBytes(UTF_8)), 400, "INVALID_JSON"));
    }

    @Test
    void body_isNoJson_whenThereIsNone() {
        everywhere(route ->
                Answers.refusal(home.api().request(route.method(), route.path()).send(), 400, "INVALID_JSON"));
    }

    @Test
    void body_isJson_whateverTheCharsetParameterSays() {
        var route = bodies.all().getFirst();
        var good = route.with("ignored", "1").getBytes(UTF_8);

        for (var type :
                List.of("application/json; charset=utf-8", "application/json;charset=UTF-8", "Application/JSON")) {
            send(route, type, good).expect(201);
        }
    }

    @Test
    void body_isTooLarge_aboveAMegabyte() {
        everywhere(route -> Answers.refusal(send(route, ofBytes(MEGABYTE + 1)), 413, "PAYLOAD_TOO_LARGE"));
    }

    @Test
    void body_isTooLarge_forTheGatewayToPassOn() {
        everywhere(route -> send(route, ofBytes(7 * MEGABYTE)).expect(413));
    }

    @Test
    void body_isNotTooLarge_whenItHasAMegabyte() {
        for (var route : bodies.all()) {
            assertThat(send(route, ofBytes(MEGABYTE)).status()).isIn(200, 400);
        }
    }

    @Test
    void required_isNamed_whenItIsMissingNullBlankOrEmpty() {
        everywhere(route -> {
            for (var member : route.required()) {
                Answers.assertInvalid(send(route, route.without(member)), member);
                Answers.assertInvalid(send(route, route.with(member, "null")), member);
                Answers.assertInvalid(send(route, route.with(member, "\"\"")), member);
                Answers.assertInvalid(send(route, route.with(member, "\" \\t \"")), member);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "true", "[]", "[\"x\"]", "{}", "{\"x\":\"y\"}"})
    void text_isNamed_whenItIsOfAnotherType(String json) {
        everywhere(route -> {
            for (var member : route.texts()) {
                Answers.assertInvalid(send(route, route.with(member, json)), member);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u0007b", "a\\u007fb", "a\\u0085b", "a\\ud83db", "a\\u2028b"})
    void text_isNamed_whenItHoldsWhatNobodyTypes(String text) {
        everywhere(route -> {
            for (var member : route.texts()) {
                Answers.assertInvalid(send(route, route.with(member, "\"" + text + "\"")), member);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "a\\rb", "a\\tb"})
    void line_isNamed_whenItHoldsALineBreak(String text) {
        everywhere(route -> {
            for (var member : route.texts()) {
                if (!member.equals("description")) {
                    Answers.assertInvalid(send(route, route.with(member, "\"" + text + "\"")), member);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"\"", "1.5", "0.1", "1e-1", "true", "[]", "[1]", "{}", "1e400", "9999999999"})
    void number_isNamed_whenItIsNoWholeNumber(String json) {
        everywhere(route -> {
            for (var member : route.numbers()) {
                Answers.assertInvalid(send(route, route.with(member, json)), member);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"points,10000", "costPoints,1000000"})
    void number_isWithinItsEdges(String member, int most) {
        for (var route : having(member)) {
            for (var good : List.of(0, most)) {
                assertThat(send(route, route.with(member, good.toString())).number("/data/" + member))
                        .isEqualTo(good.longValue());
            }
            for (var bad : List.of(-1, most + 1, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
                Answers.assertInvalid(send(route, route.with(member, bad.toString())), member);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"name,100", "description,1000", "emoji,64"})
    void text_isWithinItsEdges(String member, int most) {
        for (var route : having(member)) {
            var longest = "x".repeat(most);
            assertThat(send(route, route.with(member, "\" " + longest + " \"")).string("/data/" + member))
                    .isEqualTo(longest);
            for (var bad : List.of(longest + "x", "x".repeat(100_000))) {
                Answers.assertInvalid(send(route, route.with(member, "\"" + bad + "\"")), member);
            }
        }
    }

    @Test
    void name_isNamed_whenItIsChangedToNothing() {
        for (var route : having("name")) {
            for (var blank : List.of("\"\"", "\"  \"", "\"\\u3000\"", "null")) {
                Answers.assertInvalid(send(route, route.with("name", blank)), "name");
            }
        }
        assertThat(bodies.state()).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrong_isNamedAtOnce() {
        var reply = send(bodies.all().getFirst(), "{\"name\":\"\",\"description\":5,\"emoji\":[],\"points\":-1}");

        assertThat(Answers.refusal(reply, 400, "INVALID_INPUT")).contains("name ", "description ", "emoji ", "points ");
    }

    @Test
    void emptyChange_changesNothingThatIsSeen() {
        for (var route : having("name")) {
            if (route.method().equals("PUT")) {
                var name = home.api().get(route.path()).expect(200).string("/data/name");
                assertThat(send(route, "{}").expect(200).string("/data/name")).isEqualTo(name);
            }
        }
    }

    /** An object of so many bytes that asks for nothing. */
    private static String ofBytes(int bytes) {
        var frame = "{\"ignored\":\"\"}";
        return "{\"ignored\":\"" + "a".repeat(bytes - frame.length()) + "\"}";
    }

    private List<Route> having(String member) {
        return bodies.all().stream()
                .filter(route -> route.good().containsKey(member))
                .toList();
    }

    private ApiReply send(Route route, String json) {
        return send(route, JSON, json.getBytes(UTF_8));
    }

    private ApiReply send(Route route, String type, byte[] body) {
        return home.api().request(route.method(), route.path()).body(type, body).send();
    }

    /** Every route is asked before the first complaint, and none of them has written anything. */
    private void everywhere(Consumer<Route> check) {
        SoftAssertions.assertSoftly(softly -> {
            for (var route : bodies.all()) {
                softly.assertThatCode(() -> check.accept(route))
                        .as(route.toString())
                        .doesNotThrowAnyException();
            }
        });
        assertThat(bodies.state()).isEqualTo(before);
    }
}
