package family.hearth.callers;

import family.hearth.domain.access.ApiToken;
import family.hearth.domain.access.FamilyKey;
import family.hearth.domain.access.Session;
import family.hearth.http.Dialect;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows, before anybody believes it. An {@code Authorization} header is the only credential considered
 * where there is one, even a bad one.
 */
sealed interface ShownCredential {

    /** Nothing, or nothing that opens anything here. */
    record Nothing() implements ShownCredential {}

    /** A session's token. */
    record SessionToken(String token, boolean byCookie) implements ShownCredential {}

    /** Something that opens one family. */
    sealed interface OfFamily extends ShownCredential {
        String secret();
    }

    /** A family's key. */
    record Key(String secret) implements OfFamily {}

    /** A token of one of a family's members. */
    record Token(String secret) implements OfFamily {}

    /** Something that should be a JWT. */
    record Bearer(String token) implements ShownCredential {}

    static ShownCredential of(HttpRequest<?> request, Dialect dialect) {
        var header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return ofHeader(header, dialect);
        }
        @Nullable Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        return cookie == null ? new Nothing() : new SessionToken(cookie.getValue(), true);
    }

    private static ShownCredential ofHeader(String header, Dialect dialect) {
        if (!header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return new Nothing();
        }
        var token = header.substring("bearer ".length()).strip();
        if (token.startsWith(Session.TOKEN_PREFIX)) {
            return new SessionToken(token, false);
        }
        return switch (dialect) {
            case ATRICT -> new Bearer(token);
            case CHOREOGRAPHY -> token.startsWith(FamilyKey.PREFIX) ? new Key(token) : new Nothing();
            case MEMORIES -> token.startsWith(ApiToken.PREFIX) ? new Token(token) : new Nothing();
            case KIDTROL -> new Nothing();
        };
    }
}
