package family.hearth.functions.credentials;

import family.hearth.callers.Caller;
import family.hearth.callers.ClientAddress;
import family.hearth.callers.Idempotency;
import family.hearth.callers.Secrets;
import family.hearth.callers.StepUp;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.OauthClient;
import family.hearth.domain.access.Scope;
import family.hearth.dynamodb.ClientStore;
import io.micronaut.http.HttpRequest;
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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** OAuth clients of the parent who asks. */
@Controller("/settings/api-clients")
final class ApiClientController {

    /** Every request reads its user's clients, so they are few. */
    private static final int MOST = 25;

    private final ClientStore clients;
    private final StepUp stepUp;
    private final Secrets secrets;
    private final Clock clock;

    ApiClientController(ClientStore clients, StepUp stepUp, Secrets secrets, Clock clock) {
        this.clients = clients;
        this.stepUp = stepUp;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** All clients, oldest first. */
    @Get
    List<ApiClientObject> list(Caller caller) {
        var ids = caller.access().clients().stream().map(OauthClient::id).toList();
        return clients.findAll(ids).stream()
                .sorted(Comparator.comparing(OauthClient::createdAt).thenComparing(OauthClient::id))
                .map(ApiClientObject::of)
                .toList();
    }

    /** Makes a client. Its secret is in this answer and nowhere else. */
    @Post
    HttpResponse<ApiClientObject> create(
            HttpRequest<?> request, Caller caller, Idempotency idempotency, @Body NewApiClient body) {
        var answers = idempotency.begin();
        var scopes = scopes(body.scopes());
        stepUp.require(caller.user(), body.password(), ClientAddress.of(request));
        if (caller.access().clients().size() >= MOST) {
            throw new DomainFailure.Conflict("You have " + MOST + " clients. Delete one first.");
        }
        var secret = secrets.draw("hcs_");
        var client = new OauthClient(
                secrets.drawName("hc_"),
                caller.userId(),
                body.name(),
                scopes,
                Secrets.hash(secret),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        var answer = HttpResponse.created(
                ApiClientObject.of(client, secret), URI.create("/settings/api-clients/" + client.id()));
        clients.create(client, answers.secretReceipt(answer));
        return answer;
    }

    /** Ends a client and every token it got. */
    @Delete("/{id}")
    HttpResponse<Void> delete(Caller caller, @PathVariable String id) {
        clients.delete(caller.access().client(id).orElseThrow(DomainFailure.NotFound::new));
        return HttpResponse.noContent();
    }

    private static Set<Scope> scopes(List<String> names) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var i = 0; i < names.size(); i++) {
            var field = "scopes[" + i + "]";
            var scope = Scope.of(names.get(i))
                    .orElseThrow(() ->
                            new DomainFailure.Invalid(field, "must be common:read, common:write or sharing:write"));
            scopes.add(scope);
        }
        return scopes;
    }
}
