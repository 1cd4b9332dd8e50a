package family.hearth.callers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import family.hearth.domain.access.Scope;
import family.hearth.domain.access.SigningSecrets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Access tokens of the Atrict dialect: JWTs signed with HS256 (RFC 7519), fifteen minutes long. */
public final class AccessTokens {

    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private final SigningSecrets secrets;
    private final String issuer;

    /**
     * @param secrets asked anew each time, since keys rotate while a function lives
     * @param issuer the public URL of this Hearth, for {@code iss} and {@code aud}
     */
    public AccessTokens(SigningSecrets secrets, String issuer) {
        this.secrets = secrets;
        this.issuer = issuer;
    }

    /** What a good token says. */
    public record Claims(int userId, String clientId, Set<Scope> scopes) {}

    /** Scopes as they stand in a token or an answer. */
    public static String join(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::wireName).collect(Collectors.joining(" "));
    }

    public String issue(Claims claims, Instant now) {
        var signing = secrets.current().entrySet().iterator().next();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(signing.getKey())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience())
                        .subject(Integer.toString(claims.userId()))
                        .claim("client_id", claims.clientId())
                        .claim("scope", join(claims.scopes()))
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .build());
        try {
            token.sign(new MACSigner(signing.getValue()));
        } catch (JOSEException failure) {
            throw new IllegalStateException("an access token could not be signed", failure);
        }
        return token.serialize();
    }

    /** What the token says, when it is ours, whole and not over. */
    public Optional<Claims> read(String token, Instant now) {
        try {
            var jwt = SignedJWT.parse(token);
            return isOurs(jwt) ? claims(jwt.getJWTClaimsSet(), now) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT jwt) throws JOSEException {
        var header = jwt.getHeader();
        if (!JWSAlgorithm.HS256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
            return false;
        }
        var key = secrets.current().get(header.getKeyID());
        return key != null && jwt.verify(new MACVerifier(key));
    }

    private Optional<Claims> claims(JWTClaimsSet claims, Instant now) throws ParseException {
        var expires = claims.getExpirationTime();
        if (expires == null
                || !now.isBefore(expires.toInstant())
                || !issuer.equals(claims.getIssuer())
                || !claims.getAudience().contains(audience())) {
            return Optional.empty();
        }
        var clientId = claims.getStringClaim("client_id");
        var scope = claims.getStringClaim("scope");
        var subject = claims.getSubject();
        if (clientId == null || scope == null || subject == null) {
            return Optional.empty();
        }
        return Optional.of(new Claims(Integer.parseInt(subject), clientId, scopes(scope)));
    }

    private static Set<Scope> scopes(String joined) {
        return Arrays.stream(joined.split(" ", -1))
                .flatMap(name -> Scope.of(name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    private String audience() {
        return issuer + "/api";
    }
}
