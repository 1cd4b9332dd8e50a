package family.hearth.local.atrict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an access token says, and which ones are believed. */
@ExtendWith(LocalCloudExtension.class)
class AccessTokenIT {

    private final Api anybody;
    private final Person ada;
    private final Machine machine;
    private final String token;
    private final SignedJWT jwt;

    AccessTokenIT(Api anybody) throws ParseException {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
        this.machine = Machine.of(ada, anybody, "common:read");
        this.token = machine.accessToken();
        this.jwt = SignedJWT.parse(token);
    }

    @Test
    void token_saysWhoItIsFor(LocalCloud cloud) throws ParseException {
        var claims = jwt.getJWTClaimsSet();

        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
        assertThat(jwt.getHeader().getKeyID()).isNotEmpty();
        assertThat(claims.getIssuer()).isEqualTo(cloud.url().toString());
        assertThat(claims.getAudience()).isNotEmpty();
        assertThat(claims.getSubject()).isEqualTo(String.valueOf(ada.id()));
        assertThat(claims.getStringClaim("client_id")).isEqualTo(machine.id());
        assertThat(claims.getStringClaim("scope")).isEqualTo("common:read");
        assertThat(claims.getJWTID()).isNotEmpty();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void token_isBelievedUntilItExpires(MovableClock clock) throws ParseException {
        var expires = jwt.getJWTClaimsSet().getExpirationTime().toInstant();

        clock.moveTo(expires.minusSeconds(30));
        opens(token, 200);
        clock.moveTo(expires);
        opens(token, 401);
    }

    @Test
    void token_isRefused_whenItsPayloadWasChanged() {
        var parts = token.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("common:read", "common:write");
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8));

        opens(parts[0] + "." + changed + "." + parts[2], 401);
    }

    @Test
    void token_isRefused_whenItIsNotSigned() throws ParseException {
        opens(new PlainJWT(jwt.getJWTClaimsSet()).serialize(), 401);
        opens(token.substring(0, token.lastIndexOf('.') + 1), 401);
    }

    @Test
    void token_isRefused_whenAnotherKeySignedIt() throws ParseException, JOSEException {
        opens(forged(JWSAlgorithm.HS256, jwt.getHeader().getKeyID()), 401);
    }

    @Test
    void token_isRefused_whenTheKeyIsUnknownOrUnnamed() throws ParseException, JOSEException {
        opens(forged(JWSAlgorithm.HS256, "nobody"), 401);
        opens(forged(JWSAlgorithm.HS256, null), 401);
    }

    @Test
    void token_isRefused_whenTheAlgorithmIsAnother() throws ParseException, JOSEException {
        opens(forged(JWSAlgorithm.HS512, jwt.getHeader().getKeyID()), 401);
    }

    @Test
    void token_isRefused_whenItIsNone() {
        for (var nonsense : List.of("abc", "a.b.c", "..", "hs_" + "a".repeat(43), token + "x")) {
            opens(nonsense, 401);
        }
    }

    @Test
    void token_opensNoOtherDialect() {
        anybody.bearer(token).get("/parent").expect(401);
        anybody.bearer(token).get("/family").expect(401);
    }

    @Test
    void refusal_isAChallengeForABearer() {
        var reply = anybody.get("/api/kids").expect(401);

        assertThat(reply.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(reply.json().properties().stream().map(Map.Entry::getKey))
                .containsExactly("type", "title", "status", "detail", "instance");
    }

    private void opens(String shown, int status) {
        anybody.bearer(shown).get("/api/kids").expect(status);
    }

    private String forged(JWSAlgorithm algorithm, @Nullable String kid) throws ParseException, JOSEException {
        var forged = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), jwt.getJWTClaimsSet());
        forged.sign(new MACSigner(new byte[64]));
        return forged.serialize();
    }
}
