package family.hearth.callers;

import family.hearth.domain.access.Scope;
import family.hearth.domain.access.TokenScope;
import family.hearth.http.Dialect;
import family.hearth.http.Public;
import family.hearth.http.failure.RequestFailure.InsufficientScope;
import family.hearth.http.failure.RequestFailure.MethodNotAllowed;
import family.hearth.http.failure.RequestFailure.Unauthenticated;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * Stands before every route: proves who calls, counts the call, checks the scope. Reads that do not need each other run
 * side by side: the limiter, the credential and the earlier answer first; then the access query and the kid of the path.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CallerFilter {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    static final String CALLER = "hearth.caller";
    static final String VERDICT = "hearth.verdict";

    private final Credentials credentials;
    private final RateLimits limits;
    private final CrossSite crossSite;
    private final KidPrefetch kids;
    private final IdempotencyKeys keys;
    private final Concurrently concurrently;

    CallerFilter(
            Credentials credentials,
            RateLimits limits,
            CrossSite crossSite,
            KidPrefetch kids,
            IdempotencyKeys keys,
            Concurrently concurrently) {
        this.credentials = credentials;
        this.limits = limits;
        this.crossSite = crossSite;
        this.kids = kids;
        this.keys = keys;
        this.concurrently = concurrently;
    }

    @RequestFilter
    void identify(HttpRequest<?> request) {
        var match = RouteAttributes.getRouteMatch(request).orElse(null);
        if (!(match instanceof MethodBasedRouteMatch<?, ?> route)
                || route.getAnnotationMetadata().hasAnnotation(Public.class)) {
            return;
        }
        var dialect = Dialect.of(request.getPath());
        if (route.getAnnotationMetadata().hasAnnotation(Anonymous.class)) {
            if (!route.getAnnotationMetadata().isTrue(Anonymous.class, "countsItself")) {
                enforce(request, count(dialect, "ip:" + ClientAddress.of(request)));
            }
            return;
        }
        var caller = switch (ShownCredential.of(request, dialect)) {
            case ShownCredential.Bearer bearer -> byToken(request, route, dialect, bearer);
            case ShownCredential.SessionToken session -> bySession(request, route, dialect, session);
            case ShownCredential.OfFamily shown -> ofFamily(request, route, dialect, shown);
            case ShownCredential.Nothing ignored -> nobody(request, dialect);
        };
        requireScope(request.getMethod(), route.getAnnotationMetadata(), dialect, caller);
        requirePerson(route.getAnnotationMetadata(), caller);
        request.setAttribute(CALLER, caller);
    }

    private Caller byToken(
            HttpRequest<?> request, MethodBasedRouteMatch<?, ?> route, Dialect dialect, ShownCredential.Bearer bearer) {
        var claims = credentials.claims(bearer).orElse(null);
        if (claims == null) {
            return nobody(request, dialect);
        }
        var principal = Credentials.principalOf(claims);
        var counted = concurrently.start(() -> count(dialect, principal));
        keys.lookUp(request, route, principal, concurrently);
        var access = concurrently.start(() -> credentials.access(claims.userId()));
        kids.start(request, route, concurrently);
        enforce(request, Concurrently.join(counted));
        return credentials.client(claims, Concurrently.join(access));
    }

    private Caller bySession(
            HttpRequest<?> request,
            MethodBasedRouteMatch<?, ?> route,
            Dialect dialect,
            ShownCredential.SessionToken shown) {
        if (shown.byCookie()) {
            crossSite.requireOwnPage(request);
        }
        var principal = Credentials.principalOf(Secrets.hash(shown.token()));
        var counted = concurrently.start(() -> count(dialect, principal));
        var found = concurrently.start(() -> credentials.session(shown.token()));
        keys.lookUp(request, route, principal, concurrently);
        enforce(request, Concurrently.join(counted));
        var session = Concurrently.join(found).orElseThrow(Unauthenticated::new);
        var access = concurrently.start(() -> credentials.access(session.userId()));
        kids.start(request, route, concurrently);
        return credentials.user(session, Concurrently.join(access));
    }

    private Caller ofFamily(
            HttpRequest<?> request,
            MethodBasedRouteMatch<?, ?> route,
            Dialect dialect,
            ShownCredential.OfFamily shown) {
        var principal = Credentials.principalOf(shown);
        var counted = concurrently.start(() -> count(dialect, principal));
        var found = concurrently.start(() -> credentials.made(shown));
        keys.lookUp(request, route, principal, concurrently);
        enforce(request, Concurrently.join(counted));
        var made = Concurrently.join(found).orElseThrow(Unauthenticated::new);
        var current = concurrently.start(() -> credentials.current(made));
        var maker = concurrently.start(() -> credentials.access(made.makerId()));
        return credentials.ofFamily(principal, made, Concurrently.join(current), Concurrently.join(maker));
    }

    /** Whoever shows nothing good is counted too, by address, so that guessing is not free. */
    private Caller nobody(HttpRequest<?> request, Dialect dialect) {
        enforce(request, count(dialect, "ip:" + ClientAddress.of(request)));
        throw new Unauthenticated();
    }

    private Optional<RateLimits.Verdict> count(Dialect dialect, String who) {
        return dialect == Dialect.ATRICT ? limits.api(who) : limits.guard(who);
    }

    private static void enforce(HttpRequest<?> request, Optional<RateLimits.Verdict> verdict) {
        verdict.ifPresent(counted -> Counted.enforce(request, counted));
    }

    private static void requireScope(HttpMethod method, AnnotationMetadata route, Dialect dialect, Caller caller) {
        switch (dialect) {
            case ATRICT -> {
                var needed = route.enumValue(Scoped.class, Scope.class)
                        .orElseThrow(() -> new IllegalStateException("an Atrict route says no scope"));
                require(caller, needed, needed.wireName());
            }
            // By the method, and not route by route: a new route that changes something cannot forget to say so.
            case MEMORIES -> {
                if (!SAFE.contains(method)) {
                    require(caller, Scope.COMMON_WRITE, TokenScope.READ_WRITE.wireName());
                }
            }
            case CHOREOGRAPHY, KIDTROL -> {
                // What may be done here, a role decides.
            }
        }
    }

    private static void require(Caller caller, Scope needed, String name) {
        if (!caller.has(needed)) {
            throw new InsufficientScope(name);
        }
    }

    /** Before anything is read of the request: what a key sends to such a route does not matter. */
    private static void requirePerson(AnnotationMetadata route, Caller caller) {
        if (caller.kind() == Caller.Kind.FAMILY_KEY && route.hasAnnotation(PeopleOnly.class)) {
            throw new MethodNotAllowed(Set.of(route.stringValues(PeopleOnly.class, "keysMay")));
        }
    }
}
