package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.testkit.Mailbox;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What a repeated {@code Idempotency-Key} is answered. */
@ExtendWith(LocalCloudExtension.class)
class IdempotencyIT {

    private static final String HEADER = "Idempotency-Key";
    private static final Map<String, String> LENA = Map.of("name", "Lena");

    private final Api anybody;
    private final Person ada;
    private final String key = UUID.randomUUID().toString();

    IdempotencyIT(Api anybody) {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void repeat_givesTheFirstAnswer_andHasNoSecondEffect() {
        var first = kid(ada.api(), LENA).expect(201);
        var again = kid(ada.api(), LENA).expect(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(Paging.ids(ada.api(), "/api/kids", 25)).hasSize(1);
    }

    @Test
    void repeat_sendsNoSecondMail(Mailbox mailbox) {
        var kid = ada.kid("Lena");
        var guest = "guest-" + key + "@example.org";
        var invite = Map.of("email", guest);

        var first = post(ada.api(), Invites.of(kid), invite).expect(201);

        assertThat(post(ada.api(), Invites.of(kid), invite).expect(201).json()).isEqualTo(first.json());
        assertThat(mailbox.to(guest)).hasSize(1);
    }

    @Test
    void repeat_isTheSame_howeverItsBodyIsWritten() {
        var spaced = "{ \"gender\" : \"other\",\n \"name\" : \"Lena\" }";
        var first = kid(ada.api(), Map.of("name", "Lena", "gender", "other")).expect(201);

        var again = ada.api()
                .post("/api/kids")
                .header(HEADER, key)
                .body("application/json", spaced)
                .expect(201);

        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void repeat_isTheSame_whateverTheMultipartBoundary() {
        var path = "/api/kids/" + ada.kid("Lena") + "/memories";

        var first = multipart(path, "one-boundary").expect(201);

        assertThat(multipart(path, "another").expect(201).json()).isEqualTo(first.json());
        assertThat(Paging.ids(ada.api(), path, 25)).hasSize(1);
    }

    @Test
    void key_answers422_whenTheRequestIsAnother() {
        kid(ada.api(), LENA).expect(201);

        kid(ada.api(), Map.of("name", "Rolf")).expect(422);
        post(ada.api(), "/api/families", LENA).expect(422);
        post(ada.api(), "/api/kids?a=b", LENA).expect(422);
        assertThat(Paging.ids(ada.api(), "/api/kids", 25)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space"})
    void key_answers422_whenItIsNotVisibleAscii(String bad) {
        ada.api().post("/api/kids").header(HEADER, bad).json(LENA).expect(422);
    }

    @Test
    void key_hasAtMost255Characters() {
        ada.api().post("/api/kids").header(HEADER, "k".repeat(256)).json(LENA).expect(422);
        ada.api().post("/api/kids").header(HEADER, "k".repeat(255)).json(LENA).expect(201);
    }

    @Test
    void key_isFresh_afterADay(MovableClock clock) {
        var first = kid(ada.api(), LENA).expect(201);

        clock.advance(Duration.ofHours(23));
        assertThat(kid(ada.api(), LENA).expect(201).json()).isEqualTo(first.json());
        clock.advance(Duration.ofHours(2));
        assertThat(kid(ada.api(), LENA).expect(201).number("/id")).isNotEqualTo(first.number("/id"));
    }

    @Test
    void key_belongsToWhoShowsIt() {
        var bob = Person.join(anybody, "Bob");
        var client = ada.client(anybody, "common:write");
        var otherSession = anybody.bearer(Person.signIn(anybody, ada.email()));

        var ids = List.of(ada.api(), bob.api(), client, otherSession).stream()
                .map(api -> kid(api, LENA).expect(201).number("/id"))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void secrets_answer409_whenRepeated() {
        var body = Map.of("name", "script", "scopes", List.of("common:read"), "password", Person.PASSWORD);
        var first = post(ada.api(), "/settings/api-clients", body).expect(201);

        var again = post(ada.api(), "/settings/api-clients", body).expect(409);

        assertThat(again.text()).doesNotContain(first.string("/client_secret"));
        assertThat(ada.api().get("/settings/api-clients").expect(200).json()).hasSize(1);
    }

    @Test
    void refusedRepeat_isNoBug_inTheLog() {
        var lines = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        try {
            kid(ada.api(), LENA).expect(201);
            kid(ada.api(), Map.of("name", "Tom")).expect(422);
        } finally {
            root.detachAppender(lines);
        }

        assertThat(lines.list).extracting(ILoggingEvent::getLevel).doesNotContain(Level.ERROR);
    }

    @Test
    void registeringAndSigningIn_ignoreTheHeader() {
        var login = Map.of("email", ada.email(), "password", Person.PASSWORD);

        var first = post(anybody, "/login", login).expect(200).string("/token");

        assertThat(post(anybody, "/login", login).expect(200).string("/token")).isNotEqualTo(first);
        post(anybody, "/login", Map.of("email", ada.email(), "password", "wrong one"))
                .expect(401);
    }

    private ApiReply kid(Api api, Map<String, String> body) {
        return post(api, "/api/kids", body);
    }

    private ApiReply post(Api api, String path, Object body) {
        return api.post(path).header(HEADER, key).json(body).send();
    }

    private ApiReply multipart(String path, String boundary) {
        var body = """
                --%1$s\r
                Content-Disposition: form-data; name="text"\r
                \r
                first steps\r
                --%1$s\r
                Content-Disposition: form-data; name="occurredOn"\r
                \r
                2024-01-01\r
                --%1$s--\r
                """.formatted(boundary);
        return ada.api()
                .post(path)
                .header(HEADER, key)
                .body("multipart/form-data; boundary=" + boundary, body)
                .send();
    }
}
