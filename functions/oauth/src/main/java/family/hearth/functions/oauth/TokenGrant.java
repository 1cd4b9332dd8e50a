package family.hearth.functions.oauth;

import static family.hearth.functions.oauth.TokenRefused.Code.INVALID_REQUEST;
import static family.hearth.functions.oauth.TokenRefused.Code.INVALID_SCOPE;
import static family.hearth.functions.oauth.TokenRefused.Code.UNSUPPORTED_GRANT_TYPE;

import family.hearth.callers.AccessTokens;
import family.hearth.callers.Concurrently;
import family.hearth.callers.Secrets;
import family.hearth.domain.access.OauthClient;
import family.hearth.domain.access.Scope;
import family.hearth.dynamodb.ClientStore;
import family.hearth.dynamodb.UserStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The client credentials grant (RFC 6749 §4.4). */
@Singleton
final class TokenGrant {

    private static final String GRANT = "client_credentials";

    /** What a secret is compared with when there is no such client, so that both take the same time. */
    private static final String NOBODYS_HASH = Secrets.hash("");

    private final ClientStore clients;
    private final UserStore users;
    private final AccessTokens tokens;
    private final Concurrently concurrently;
    private final Clock clock;

    TokenGrant(ClientStore clients, UserStore users, AccessTokens tokens, Concurrently concurrently, Clock clock) {
        this.clients = clients;
        this.users = users;
        this.tokens = tokens;
        this.concurrently = concurrently;
        this.clock = clock;
    }

    /** Begins to look for the client, while the caller is counted. */
    CompletableFuture<Optional<OauthClient>> lookUp(Optional<ShownClient> shown) {
        return shown.map(ShownClient::id)
                .filter(id -> !id.isEmpty())
                .map(id -> concurrently.start(() -> clients.find(id)))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    TokenResponse grant(Optional<ShownClient> shown, CompletableFuture<Optional<OauthClient>> found, TokenForm form) {
        var named = shown.orElseThrow(() -> TokenRefused.invalidClient(false));
        var client = authenticate(named, Concurrently.join(found));
        var maker = concurrently.start(() -> users.access(client.userId()));
        var type = form.get("grant_type")
                .orElseThrow(() -> TokenRefused.because(INVALID_REQUEST, "grant_type is missing."));
        if (!GRANT.equals(type)) {
            throw TokenRefused.because(UNSUPPORTED_GRANT_TYPE, "Only client_credentials is supported.");
        }
        var scopes = form.get("scope").map(asked -> granted(asked, client)).orElse(client.scopes());
        var now = clock.instant();
        clients.used(client, now);
        if (Concurrently.join(maker).isEmpty()) {
            throw TokenRefused.invalidClient(named.byBasic());
        }
        return new TokenResponse(
                tokens.issue(new AccessTokens.Claims(client.userId(), client.id(), scopes), now),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                AccessTokens.join(scopes));
    }

    private static OauthClient authenticate(ShownClient named, Optional<OauthClient> client) {
        var right = Secrets.matches(
                named.secret(), client.map(OauthClient::secretHash).orElse(NOBODYS_HASH));
        return client.filter(found -> right).orElseThrow(() -> TokenRefused.invalidClient(named.byBasic()));
    }

    private static Set<Scope> granted(String asked, OauthClient client) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var name : asked.strip().split(" +", -1)) {
            var scope = Scope.of(name).filter(client.scopes()::contains);
            scopes.add(scope.orElseThrow(
                    () -> TokenRefused.because(INVALID_SCOPE, "The client does not hold every scope asked for.")));
        }
        return scopes;
    }
}
