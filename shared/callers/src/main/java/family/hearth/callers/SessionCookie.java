package family.hearth.callers;

import family.hearth.domain.access.Session;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

/** A session's token as a browser keeps it: out of reach of scripts, over TLS only, for this host only. */
public final class SessionCookie {

    /** The prefix makes browsers insist on {@code Secure}, the whole path and no domain (RFC 6265bis §4.1.3.2). */
    static final String NAME = "__Host-hearth";

    private SessionCookie() {}

    public static Cookie of(String token) {
        return cookie(token, Session.LIFETIME.toSeconds());
    }

    /** Makes the browser forget it. */
    public static Cookie gone() {
        return cookie("", 0);
    }

    private static Cookie cookie(String value, long maxAge) {
        return Cookie.of(NAME, value)
                .httpOnly(true)
                .secure(true)
                .sameSite(SameSite.Lax)
                .path("/")
                .maxAge(maxAge);
    }
}
