package family.hearth.local.account;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a session opens, by its token and by its cookie, and for how long. */
@ExtendWith(LocalCloudExtension.class)
class SessionIT {

    private final Api anybody;
    private final Person ada;
    private final Api browser;
    private final String origin;

    SessionIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
        this.browser = anybody.with("Cookie", "__Host-hearth=" + ada.token());
        this.origin = cloud.url().toString();
    }

    @Test
    void parent_isTheOneWhoAsks() {
        var reply = ada.api().get("/parent").expect(200);

        assertThat(reply.number("/id")).isEqualTo(ada.id());
        assertThat(reply.string("/email")).isEqualTo(ada.email());
    }

    @Test
    void parent_answers401WithAChallenge_whenNobodyAsks() {
        var reply = anybody.get("/parent").expect(401);

        assertThat(reply.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    }

    @Test
    void session_endsAtTheInstantItSays(MovableClock clock) {
        var begun = anybody.post("/login")
                .json(Map.of("email", ada.email(), "password", Person.PASSWORD))
                .expect(200);
        var session = anybody.bearer(begun.string("/token"));
        var expires = Instant.parse(begun.string("/expires_at"));
        assertThat(expires)
                .isBetween(
                        clock.instant().plus(Duration.ofDays(29)),
                        clock.instant().plus(Duration.ofDays(30)));

        clock.moveTo(expires.minus(Duration.ofMinutes(1)));
        session.get("/parent").expect(200);
        clock.moveTo(expires);
        session.get("/parent").expect(401);
    }

    @Test
    void cookie_opensReads() {
        browser.get("/parent").expect(200);
        browser.get("/api/kids").expect(200);
        browser.head("/parent").expect(200);
    }

    @Test
    void cookie_answers403ToWrites_whenNothingSaysThatThePageIsOurs() {
        browser.post("/api/kids").json(Map.of("name", "Lena")).expect(403);
        browser.post("/logout").expect(403);
        browser.with("Sec-Fetch-Site", "same-site").post("/logout").expect(403);
        browser.with("Sec-Fetch-Site", "cross-site").post("/logout").expect(403);
        assertThat(browser.get("/api/kids").expect(200).json("/items")).isEmpty();
    }

    @Test
    void cookie_answers403ToWrites_whenTheOriginOnlyLooksLikeOurs() {
        for (var foreign : new String[] {"null", "https://elsewhere.example", origin + ".example", origin + "/"}) {
            browser.with("Origin", foreign)
                    .post("/api/kids")
                    .json(Map.of("name", "Lena"))
                    .expect(403);
        }
    }

    @Test
    void cookie_opensWrites_whenThePageIsOurs() {
        browser.with("Origin", origin)
                .post("/api/kids")
                .json(Map.of("name", "Lena"))
                .expect(201);
        browser.with("Sec-Fetch-Site", "same-origin").post("/logout").expect(204);
        browser.get("/parent").expect(401);
    }

    @Test
    void header_isTheOnlyCredentialConsidered_evenABadOne() {
        browser.with("Authorization", "Bearer nonsense").get("/parent").expect(401);
        browser.basic("ada", "password").get("/parent").expect(401);
        browser.with("Authorization", "").get("/parent").expect(401);
    }

    @Test
    void header_needsNoOrigin_becauseNoPageSendsItUnasked() {
        browser.bearer(ada.token())
                .with("Origin", "https://elsewhere.example")
                .post("/api/kids")
                .json(Map.of("name", "Lena"))
                .expect(201);
    }

    @Test
    void cookie_answers401_whenItsTokenIsOver() {
        ada.api().post("/logout").expect(204);

        browser.get("/parent").expect(401);
    }
}
