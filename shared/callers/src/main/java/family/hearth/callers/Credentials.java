package family.hearth.callers;

import family.hearth.callers.AccessTokens.Claims;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.Access;
import family.hearth.domain.access.ApiToken;
import family.hearth.domain.access.FamilyCredential;
import family.hearth.domain.access.FamilyKey;
import family.hearth.domain.access.Scope;
import family.hearth.domain.access.Session;
import family.hearth.dynamodb.ApiTokenStore;
import family.hearth.dynamodb.FamilyKeyStore;
import family.hearth.dynamodb.SessionStore;
import family.hearth.dynamodb.UserStore;
import family.hearth.http.failure.RequestFailure.Unauthenticated;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a request shows into who makes it. Every look-up is strongly consistent: what was revoked is dead. */
public final class Credentials {

    private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);

    /** How the principal of a session begins. */
    static final String SESSION = "session:";

    private final AccessTokens accessTokens;
    private final SessionStore sessions;
    private final FamilyKeyStore keys;
    private final ApiTokenStore tokens;
    private final UserStore users;
    private final Clock clock;

    public Credentials(
            AccessTokens accessTokens,
            SessionStore sessions,
            FamilyKeyStore keys,
            ApiTokenStore tokens,
            UserStore users,
            Clock clock) {
        this.accessTokens = accessTokens;
        this.sessions = sessions;
        this.keys = keys;
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    /** What the token says, when it is ours; no look-up. */
    Optional<Claims> claims(ShownCredential.Bearer bearer) {
        return accessTokens.read(bearer.token(), clock.instant());
    }

    /** The session of the token, when it is not over by its time. */
    Optional<Session> session(String token) {
        return sessions.find(Secrets.hash(token))
                .filter(session -> clock.instant().isBefore(session.expiresAt()));
    }

    /** The key or token with that secret, as it was made. */
    Optional<FamilyCredential> made(ShownCredential.OfFamily shown) {
        var hash = Secrets.hash(shown.secret());
        return switch (shown) {
            case ShownCredential.Key _ -> keys.find(hash).map(FamilyCredential.class::cast);
            case ShownCredential.Token _ -> tokens.find(hash).map(FamilyCredential.class::cast);
        };
    }

    /** What is in the place of that one now, which knows when it was last used. */
    Optional<FamilyCredential> current(FamilyCredential made) {
        return switch (made) {
            case FamilyKey key -> keys.ofFamily(key.familyId()).map(FamilyCredential.class::cast);
            case ApiToken token -> tokens.find(token.familyId(), token.id()).map(FamilyCredential.class::cast);
        };
    }

    /** Everything the user may do. */
    Optional<Access> access(int userId) {
        return users.access(userId);
    }

    /**
     * @throws Unauthenticated when the client is gone since the token was issued, or its maker belongs nowhere any more
     */
    Caller client(Claims claims, Optional<Access> access) {
        var user = access.filter(Credentials::belongsSomewhere).orElseThrow(Unauthenticated::new);
        var client = user.client(claims.clientId()).orElseThrow(Unauthenticated::new);
        var scopes = EnumSet.noneOf(Scope.class);
        scopes.addAll(claims.scopes());
        scopes.retainAll(client.scopes());
        return new Caller(principalOf(claims), Caller.Kind.OAUTH_CLIENT, user, scopes);
    }

    /**
     * @throws Unauthenticated when the user is gone, has changed the password since, or belongs nowhere any more
     */
    Caller user(Session session, Optional<Access> access) {
        var user = access.filter(found -> found.user().sessionEpoch() == session.epoch())
                .filter(Credentials::belongsSomewhere)
                .orElseThrow(Unauthenticated::new);
        return new Caller(principalOf(session.secretHash()), Caller.Kind.SESSION, user, EnumSet.allOf(Scope.class));
    }

    /**
     * @param made what the secret belongs to
     * @param current what is in its place now
     * @param maker what its maker may do
     * @throws Unauthenticated when it has been replaced meanwhile, or its maker could not make it any more
     */
    Caller ofFamily(
            String principal, FamilyCredential made, Optional<FamilyCredential> current, Optional<Access> maker) {
        var credential = current.filter(found -> found.secretHash().equals(made.secretHash()))
                .orElseThrow(Unauthenticated::new);
        var access = maker.flatMap(credential::access).orElseThrow(Unauthenticated::new);
        note(credential);
        return switch (credential) {
            case FamilyKey _ -> new Caller(principal, Caller.Kind.FAMILY_KEY, access, Set.of());
            case ApiToken token ->
                new Caller(
                        principal, Caller.Kind.API_TOKEN, access, token.scope().trusts());
        };
    }

    private void note(FamilyCredential credential) {
        try {
            switch (credential) {
                case FamilyKey key -> keys.used(key, clock.instant());
                case ApiToken token -> tokens.used(token, clock.instant());
            }
        } catch (DomainFailure.Unavailable outage) {
            LOG.warn("use of a family's credential not noted: metric=CredentialUseUnnoted");
        }
    }

    /** Whoever is deactivated everywhere could not sign in either. */
    private static boolean belongsSomewhere(Access access) {
        return !access.activeMemberships().isEmpty();
    }

    static String principalOf(Claims claims) {
        return "client:" + claims.clientId();
    }

    static String principalOf(String sessionHash) {
        return SESSION + sessionHash;
    }

    static String principalOf(ShownCredential.OfFamily shown) {
        var hash = Secrets.hash(shown.secret());
        return switch (shown) {
            case ShownCredential.Key _ -> "key:" + hash;
            case ShownCredential.Token _ -> "token:" + hash;
        };
    }
}
