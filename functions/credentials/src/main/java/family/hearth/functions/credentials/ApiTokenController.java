package family.hearth.functions.credentials;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.Secrets;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.access.ApiToken;
import family.hearth.domain.people.FamilyRole;
import family.hearth.dynamodb.ApiTokenStore;
import family.hearth.dynamodb.IdTaken;
import family.hearth.http.Data;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The tokens of the caller's family. Nobody makes one that reaches further than they do: who may write at all holds the
 * wider of the two scopes, and a token's role is its maker's.
 */
@Controller("/api/v1/tokens")
final class ApiTokenController {

    private static final String PATH = "/api/v1/tokens/";

    private final ApiTokenStore tokens;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    ApiTokenController(ApiTokenStore tokens, Secrets secrets, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lists the tokens of the family, oldest first. None shows its secret. */
    @Get
    Data<List<ApiTokenObject>> list(Caller caller) {
        return new Data<>(tokens.ofFamily(caller.here().familyId()).stream()
                .map(ApiTokenObject::of)
                .toList());
    }

    /** Makes a token that acts for the caller in the family. Its secret is in this answer and nowhere else. */
    @Post
    HttpResponse<Data<ApiTokenObject>> create(
            Caller caller, Idempotency idempotency, @Body CreateApiTokenRequest body) {
        var familyId = caller.here().familyId();
        var answers = idempotency.begin();
        if (tokens.ofFamily(familyId).size() >= ApiTokenStore.MOST) {
            throw new DomainFailure.Conflict("Your family has " + ApiTokenStore.MOST + " tokens. Delete one first.");
        }
        var secret = drawSecret();
        return IdTaken.drawing(() -> {
            var token = new ApiToken(
                    ids.next(),
                    familyId,
                    caller.userId(),
                    body.token().name(),
                    body.token().scope(),
                    Secrets.hash(secret),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    null);
            var answer =
                    HttpResponse.created(new Data<>(ApiTokenObject.of(token, secret)), URI.create(PATH + token.id()));
            tokens.create(token, answers.secretReceipt(answer));
            return answer;
        });
    }

    /** Ends a token. Its maker may, and the family's owners and admins. */
    @Delete("/{id}")
    HttpResponse<Void> delete(Caller caller, @PathVariable int id) {
        var token = find(caller, id);
        if (!token.isOf(caller.userId()) && !caller.here().isActive(FamilyRole.ADMIN)) {
            throw new DomainFailure.NotFound();
        }
        tokens.delete(token);
        return HttpResponse.noContent();
    }

    /** Gives a token another secret, and ends the one before. Only its maker may. */
    @Post("/{id}/rotate")
    Data<ApiTokenObject> rotate(Caller caller, Idempotency idempotency, @PathVariable int id) {
        var token = find(caller, id);
        if (!token.isOf(caller.userId())) {
            throw new DomainFailure.NotFound();
        }
        var answers = idempotency.begin();
        var secret = drawSecret();
        var rotated = token.rotated(Secrets.hash(secret));
        var answer = new Data<>(ApiTokenObject.of(rotated, secret));
        tokens.rotate(rotated, answers.secretReceipt(HttpResponse.ok(answer)));
        return answer;
    }

    private ApiToken find(Caller caller, int id) {
        return tokens.find(caller.here().familyId(), id).orElseThrow(DomainFailure.NotFound::new);
    }

    private String drawSecret() {
        return secrets.drawHex(ApiToken.PREFIX, ApiToken.SECRET_BYTES);
    }
}
