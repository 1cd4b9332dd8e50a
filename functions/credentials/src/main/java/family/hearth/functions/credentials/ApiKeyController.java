package family.hearth.functions.credentials;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.Secrets;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.FamilyKey;
import family.hearth.domain.people.Membership;
import family.hearth.dynamodb.FamilyKeyStore;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The one key by which programs act for the caller's default family. */
@Controller("/settings/api-key")
final class ApiKeyController {

    private final FamilyKeyStore keys;
    private final Secrets secrets;
    private final Clock clock;

    ApiKeyController(FamilyKeyStore keys, Secrets secrets, Clock clock) {
        this.keys = keys;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Shows the family's key without its secret; every member may ask. */
    @Get
    ApiKeyObject show(Caller caller) {
        return keys.ofFamily(caller.here().familyId()).map(ApiKeyObject::of).orElseThrow(DomainFailure.NotFound::new);
    }

    /** Makes the family's key. It is in this answer and nowhere else; owners and admins may, while there is none. */
    @Post
    HttpResponse<ApiKeyObject> create(Caller caller, Idempotency idempotency) {
        var family = familyKept(caller);
        var answers = idempotency.begin();
        var secret = secrets.draw(FamilyKey.PREFIX);
        var key = key(secret, family);
        var answer = HttpResponse.created(ApiKeyObject.of(key, secret), URI.create("/settings/api-key"));
        keys.create(key, answers.secretReceipt(answer));
        return answer;
    }

    /** Gives the family another key, and ends the one before. Owners and admins may. */
    @Post("/rotate")
    ApiKeyObject rotate(Caller caller, Idempotency idempotency) {
        var family = familyKept(caller);
        var answers = idempotency.begin();
        var secret = secrets.draw(FamilyKey.PREFIX);
        var key = key(secret, family);
        var answer = ApiKeyObject.of(key, secret);
        keys.rotate(key, answers.secretReceipt(HttpResponse.ok(answer)));
        return answer;
    }

    /** Ends the family's key; owners and admins may. */
    @Delete
    HttpResponse<Void> delete(Caller caller) {
        keys.delete(familyKept(caller).familyId());
        return HttpResponse.noContent();
    }

    private static Membership familyKept(Caller caller) {
        var membership = caller.here();
        membership.requireAdmin();
        return membership;
    }

    private FamilyKey key(String secret, Membership maker) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new FamilyKey(Secrets.hash(secret), maker.familyId(), maker.userId(), now, null);
    }
}
