package family.hearth.functions.oauth;

import family.hearth.callers.Anonymous;
import family.hearth.callers.ClientAddress;
import family.hearth.callers.Counted;
import family.hearth.callers.RateLimits;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where OAuth clients get their tokens. */
@Controller("/api/oauth/token")
final class TokenController {

    private final TokenGrant grant;
    private final RateLimits limits;

    TokenController(TokenGrant grant, RateLimits limits) {
        this.grant = grant;
        this.limits = limits;
    }

    /** Gives a token for client credentials, by HTTP Basic or in the form. */
    @Post
    @Consumes(MediaType.ALL)
    @Anonymous(countsItself = true)
    HttpResponse<?> token(HttpRequest<?> request, @Body @Nullable String body) {
        try {
            var form = counting(request, () -> TokenForm.read(request, body));
            var client = counting(request, () -> ShownClient.of(request, form));
            var found = grant.lookUp(client);
            count(request, client);
            return answer(HttpResponse.ok(grant.grant(client, found, form)));
        } catch (TokenRefused refused) {
            return answer(refusal(refused));
        }
    }

    /** What cannot be read is counted too, by address. */
    private <T> T counting(HttpRequest<?> request, Supplier<T> read) {
        try {
            return read.get();
        } catch (TokenRefused unreadable) {
            count(request, Optional.empty());
            throw unreadable;
        }
    }

    private void count(HttpRequest<?> request, Optional<ShownClient> client) {
        var who = client.map(ShownClient::id)
                .filter(id -> !id.isEmpty())
                .map(id -> "client:" + id)
                .orElseGet(() -> "ip:" + ClientAddress.of(request));
        Counted.enforce(request, limits.token(who));
    }

    private static MutableHttpResponse<?> refusal(TokenRefused refused) {
        var body = new TokenErrorResponse(
                refused.code().name().toLowerCase(Locale.ROOT), String.valueOf(refused.getMessage()));
        if (refused.code() != TokenRefused.Code.INVALID_CLIENT) {
            return HttpResponse.badRequest(body);
        }
        var response = HttpResponse.unauthorized().body(body);
        return refused.byBasic() ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Hearth\"") : response;
    }

    private static HttpResponse<?> answer(MutableHttpResponse<?> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.PRAGMA, "no-cache");
    }
}
