package family.hearth.http.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.http.Answer;
import family.hearth.http.RawEvent;
import family.hearth.http.TestFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=xyz";

    private final TestFunction function = TestFunction.start();

    @AfterAll
    void stop() {
        function.close();
    }

    @Test
    void form_isReadWithItsFieldsAndFiles() {
        var answer = post("/api/memories", TYPE, form("xyz"));
        assertThat(answer.body())
                .isEqualTo("multipart NewMemory[title=Zoë, weight=12.5, tags=[a, b]]"
                        + " größe.jpg:image/jpeg:3 b.png:application/octet-stream:0");
    }

    @Test
    void json_goesToTheRouteOfItsOwn() {
        assertThat(function.ask(RawEvent.post("/api/memories").json("{\"title\":\"a\"}"))
                        .body())
                .startsWith("json ");
    }

    @Test
    void bodyWithoutMediaType_isUnsupported_whereSeveralRoutesRead() {
        assertThat(function.ask(RawEvent.post("/api/memories").base64("e30=")).status())
                .isEqualTo(415);
        assertThat(function.ask(RawEvent.post("/api/memories")).status()).isEqualTo(400);
    }

    @Test
    void urlencodedForm_goesToTheRouteForJson() {
        assertThat(function.ask(RawEvent.post("/api/memories").form("title=a")).body())
                .startsWith("json ");
    }

    @Test
    void form_isReadAsARecord_whereThereIsNoRouteOfItsOwn() {
        assertThat(post("/api/bodies", TYPE, part("name=\"first_name\"", "a") + "--xyz--\r\n")
                        .body())
                .startsWith("Everything[firstName=a,");
    }

    @Test
    void quotedBoundary_isTaken() {
        assertThat(post("/api/uploads", "multipart/form-data; boundary=\"xyz\"", form("xyz"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void mistakeInAField_isNamed() {
        var body = part("name=\"weight\"", "x") + "--xyz--\r\n";
        assertThat(post("/api/memories", TYPE, body).body())
                .contains("\"errors\":{\"title\":[\"is required\"],\"weight\":[\"must be a number\"]}");
    }

    @Test
    void folder_isNoPartOfAFilename() {
        var body = part("name=\"photos[]\"; filename=\"../../etc/a.jpg\"", "1")
                + part("name=\"photos[]\"; filename=\"C:\\\\x\\\\b.jpg\"", "1")
                + "--xyz--\r\n";
        assertThat(post("/api/uploads", TYPE, body).body()).contains(" a.jpg:").contains(" b.jpg:");
    }

    @Test
    void fileFieldLeftEmpty_isNoFile() {
        var body = part("name=\"photos\"; filename=\"\"", "") + "--xyz--\r\n";
        assertThat(post("/api/uploads", TYPE, body).body()).isNull();
    }

    @Test
    void bytes_areKept_whateverTheyAre() {
        var every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        var body = part("name=\"photos\"; filename=\"a\"", new String(every, ISO_8859_1)) + "--xyz--\r\n";
        var answer = function.ask(RawEvent.post("/api/uploads").body(TYPE, body.getBytes(ISO_8859_1)));
        assertThat(answer.body()).isEqualTo(" a:application/octet-stream:256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567890123456789x",
            })
    void boundaryThatDoesNotFit_isBadRequest(String contentType) {
        assertThat(post("/api/uploads", contentType, form("xyz")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--xyz",
                "--xyz\r\n",
                "--xyz--\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
                "--xyz\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--xyz--\r\n",
                "--xyz\r\n\r\nno headers\r\n--xyz--\r\n",
                "--xyz\r\nContent-Disposition: form-data; name=\"a\"",
            })
    void brokenForm_isBadRequest(String body) {
        assertThat(post("/api/uploads", TYPE, body).status()).isEqualTo(400);
    }

    @Test
    void fieldThatIsNotUtf8_isBadRequest() {
        var body = part("name=\"title\"", "\u00ff") + "--xyz--\r\n";
        assertThat(function.ask(RawEvent.post("/api/uploads").body(TYPE, body.getBytes(ISO_8859_1)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tooManyParts_areBadRequest() {
        assertThat(post("/api/uploads", TYPE, part("name=\"a\"", "1").repeat(201) + "--xyz--\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void headersThatAreTooLong_areBadRequest() {
        assertThat(post("/api/uploads", TYPE, part("name=\"" + "a".repeat(5000) + "\"", "1") + "--xyz--\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void largerForm_isTooLarge_andToldTheOtherWay() {
        var body = part("name=\"photos\"; filename=\"a\"", "x".repeat(4 * 1024 * 1024)) + "--xyz--\r\n";
        var answer = post("/api/memories", TYPE, body);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("detail"))
                .isEqualTo("At most 4 MB may be sent in one request. Announce photos as JSON instead.");
    }

    @Test
    void largerForm_isTooLarge_evenWithoutAnotherWay() {
        var body = part("name=\"photos\"; filename=\"a\"", "x".repeat(4 * 1024 * 1024)) + "--xyz--\r\n";
        assertThat(post("/api/uploads", TYPE, body).text("detail"))
                .isEqualTo("At most 4 MB may be sent in one request.");
    }

    @Test
    void otherMediaType_isUnsupported() {
        assertThat(function.ask(RawEvent.post("/api/uploads").json("{}")).status())
                .isEqualTo(415);
    }

    @Test
    void fingerprint_doesNotDependOnTheBoundary() {
        assertThat(fingerprint(TYPE, form("xyz")))
                .isEqualTo(fingerprint("multipart/form-data; boundary=abc", form("abc")))
                .isNotEqualTo(fingerprint(TYPE, form("xyz").replace("b.png", "c.png")));
    }

    @Test
    void fingerprint_doesNotDependOnHowJsonIsLaidOut() {
        assertThat(fingerprint("application/json", "{\"a\":1,\"b\":[\"x\"]}"))
                .isEqualTo(fingerprint("application/json", " { \"b\" : [\"\\u0078\"], \"a\" : 1 } "))
                .isNotEqualTo(fingerprint("application/json", "{\"a\":\"1\",\"b\":[\"x\"]}"))
                .isNotEqualTo(fingerprint("application/json", "{\"a\":1,\"b\":\"x\"}"));
    }

    @Test
    void fingerprint_isOfTheBytes_whenTheBodyIsBroken() {
        assertThat(fingerprint("application/json", "{"))
                .isEqualTo(fingerprint("application/json", "{"))
                .isNotEqualTo(fingerprint("application/json", "["));
    }

    private String fingerprint(String contentType, String body) {
        return String.valueOf(post("/api/fingerprints", contentType, body).body());
    }

    private Answer post(String path, String contentType, String body) {
        return function.ask(RawEvent.post(path).body(contentType, body.getBytes(UTF_8)));
    }

    private static String form(String boundary) {
        var form = "a preamble to pass over\r\n"
                + part("name=\"title\"", "Zoë")
                + part("name=weight", "12.5")
                + part("name=\"tags[]\"", "a")
                + part("name=\"tags[]\"", "b")
                + "--xyz\r\ncontent-disposition: form-data;\r\n name=\"photos\"; filename=\"größe.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n1\r\n\r\n"
                + part("name=\"photos\"; filename=\"b.png\"", "")
                + "--xyz--\r\nan epilogue to pass over";
        return form.replace("--xyz", "--" + boundary);
    }

    private static String part(String disposition, String content) {
        return "--xyz\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
