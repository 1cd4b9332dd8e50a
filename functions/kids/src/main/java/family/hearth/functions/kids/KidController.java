package family.hearth.functions.kids;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PageRequest;
import family.hearth.callers.Scoped;
import family.hearth.domain.access.KidView;
import family.hearth.domain.access.Scope;
import family.hearth.http.page.PageResult;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;

/** The kids the caller may see. */
@Controller("/api/kids")
final class KidController {

    private final KidDirectory directory;
    private final KidKeeping keeping;

    KidController(KidDirectory directory, KidKeeping keeping) {
        this.directory = directory;
        this.keeping = keeping;
    }

    /** Every kid the caller may see, shared ones too, in the order of their ids. */
    @Get
    @Scoped(Scope.COMMON_READ)
    PageResult<KidModel> list(Caller caller, PageRequest page, @QueryValue @Nullable Integer familyId) {
        var after = page.after().map(Integer::valueOf).orElse(0);
        var kids = directory.kids(caller, familyId, after, page.fetch());
        return page.of(kids, KidModel::of, kid -> Integer.toString(kid.id()));
    }

    /** Makes a kid that the caller owns. */
    @Post
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<KidModel> create(Caller caller, Idempotency idempotency, @Body CreateKidRequest body) {
        return keeping.create(caller, idempotency, body);
    }

    /** One kid. */
    @Get("/{kidId}")
    @Scoped(Scope.COMMON_READ)
    KidModel show(@PathVariable int kidId, KidView kid) {
        return KidModel.of(kid.kid());
    }

    /** Replaces what is known of a kid; naming another family moves it there. */
    @Put("/{kidId}")
    @Scoped(Scope.COMMON_WRITE)
    KidModel update(@PathVariable int kidId, KidView kid, Caller caller, @Body UpdateKidRequest body) {
        kid.requireOwner();
        return KidModel.of(keeping.update(kid, caller, body));
    }

    /** Deletes a kid; it is gone from every view at once and purged after thirty days. */
    @Delete("/{kidId}")
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<Void> delete(@PathVariable int kidId, KidView kid) {
        kid.requireOwner();
        keeping.delete(kid);
        return HttpResponse.noContent();
    }
}
