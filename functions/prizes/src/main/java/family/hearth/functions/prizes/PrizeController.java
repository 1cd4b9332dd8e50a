package family.hearth.functions.prizes;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.chores.Prize;
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

/** The prizes of the caller's family. */
@Controller("/api/v1/prizes")
final class PrizeController {

    private final Catalog<Prize> prizes;
    private final Ulids ulids;
    private final Clock clock;

    PrizeController(Catalog<Prize> prizes, Ulids ulids, Clock clock) {
        this.prizes = prizes;
        this.ulids = ulids;
        this.clock = clock;
    }

    /** Every prize of the family, oldest first, or the one with that id. */
    @Get
    Success<?> list(HttpRequest<?> request, Caller caller, @QueryValue @Nullable String id) {
        var familyId = caller.here().familyId();
        return id == null ? Success.of(list(familyId, Window.ofAll(request))) : Success.of(find(familyId, id));
    }

    /** Makes a prize. */
    @Post
    HttpResponse<Success<PrizeObject>> create(Caller caller, Idempotency idempotency, @Body NewPrize body) {
        var here = caller.here();
        here.requireAdmin();
        var answers = idempotency.begin();
        return IdTaken.drawing(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var prize = Prize.create(ulids.next(now), here.familyId(), body.details(), now);
            var answer = HttpResponse.created(
                    Success.of(PrizeObject.of(prize)), URI.create("/api/v1/prizes?id=" + prize.id()));
            prizes.create(prize, answers.receipt(answer));
            return answer;
        });
    }

    /** Changes what is sent of a prize. */
    @Put
    Success<PrizeObject> update(Caller caller, @QueryValue @Nullable String id, @Body ChangedPrize body) {
        var here = caller.here();
        here.requireAdmin();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Success.of(PrizeObject.of(prizes.update(
                here.familyId(), QueryId.required(id), prize -> prize.with(body.over(prize.details()), now))));
    }

    /** Deletes a prize. Its redemptions stay as they are. */
    @Delete
    Success<Deleted> delete(Caller caller, @QueryValue @Nullable String id) {
        var here = caller.here();
        here.requireAdmin();
        var wanted = QueryId.required(id);
        prizes.delete(here.familyId(), wanted);
        return Success.of(new Deleted(wanted));
    }

    private List<PrizeObject> list(int familyId, Window window) {
        return window.of(prizes.list(familyId, window.reach())).stream()
                .map(PrizeObject::of)
                .toList();
    }

    private PrizeObject find(int familyId, String id) {
        return prizes.find(familyId, id).map(PrizeObject::of).orElseThrow(DomainFailure.NotFound::new);
    }
}
