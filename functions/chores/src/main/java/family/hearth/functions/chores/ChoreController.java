package family.hearth.functions.chores;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.chores.Chore;
import family.hearth.dynamodb.Catalog;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.Ulids;
import family.hearth.http.Deleted;
import family.hearth.http.Success;
import family.hearth.http.page.QueryId;
import family.hearth.http.page.Window;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chores of the caller's family. */
@Controller("/api/v1/chores")
final class ChoreController {

    private final Catalog<Chore> chores;
    private final Ulids ulids;
    private final Clock clock;

    ChoreController(Catalog<Chore> chores, Ulids ulids, Clock clock) {
        this.chores = chores;
        this.ulids = ulids;
        this.clock = clock;
    }

    /** Every chore of the family, oldest first, or the one with that id. */
    @Get
    Success<?> list(HttpRequest<?> request, Caller caller, @QueryValue @Nullable String id) {
        var familyId = caller.here().familyId();
        return id == null ? Success.of(list(familyId, Window.ofAll(request))) : Success.of(find(familyId, id));
    }

    /** Makes a chore. */
    @Post
    HttpResponse<Success<ChoreObject>> create(Caller caller, Idempotency idempotency, @Body NewChore body) {
        var here = caller.here();
        here.requireAdmin();
        var answers = idempotency.begin();
        return IdTaken.drawing(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var chore = Chore.create(ulids.next(now), here.familyId(), body.details(), now);
            var answer = HttpResponse.created(
                    Success.of(ChoreObject.of(chore)), URI.create("/api/v1/chores?id=" + chore.id()));
            chores.create(chore, answers.receipt(answer));
            return answer;
        });
    }

    /** Changes what is sent of a chore. */
    @Put
    Success<ChoreObject> update(Caller caller, @QueryValue @Nullable String id, @Body ChangedChore body) {
        var here = caller.here();
        here.requireAdmin();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Success.of(ChoreObject.of(chores.update(
                here.familyId(), QueryId.required(id), chore -> chore.with(body.over(chore.details()), now))));
    }

    /** Deletes a chore. Its completions stay as they are. */
    @Delete
    Success<Deleted> delete(Caller caller, @QueryValue @Nullable String id) {
        var here = caller.here();
        here.requireAdmin();
        var wanted = QueryId.required(id);
        chores.delete(here.familyId(), wanted);
        return Success.of(new Deleted(wanted));
    }

    private List<ChoreObject> list(int familyId, Window window) {
        return window.of(chores.list(familyId, window.reach())).stream()
                .map(ChoreObject::of)
                .toList();
    }

    private ChoreObject find(int familyId, String id) {
        return chores.find(familyId, id).map(ChoreObject::of).orElseThrow(DomainFailure.NotFound::new);
    }
}
