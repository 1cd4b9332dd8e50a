package family.hearth.functions.kids;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.KidView;
import family.hearth.domain.people.Kid;
import family.hearth.dynamodb.KidStore;
import family.hearth.policies.KidObject;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.util.List;

/** The kids of the family in which the caller acts. Its active members see them, its owners and admins change them. */
@Controller("/kids")
final class KidProfileController {

    private static final int MOST = 1000;

    private final KidStore kids;
    private final ProfileKeeping profiles;
    private final KidKeeping keeping;

    KidProfileController(KidStore kids, ProfileKeeping profiles, KidKeeping keeping) {
        this.kids = kids;
        this.profiles = profiles;
        this.keeping = keeping;
    }

    /** Every kid of the family, in the order of their ids. */
    @Get
    List<KidObject> list(Caller caller) {
        return kids.inFamily(caller.here().familyId(), 0, MOST).stream()
                .map(profiles::shown)
                .toList();
    }

    /** Makes a kid of the family. */
    @Post
    HttpResponse<KidObject> create(Caller caller, Idempotency idempotency, @Body KidForm body) {
        var here = caller.here();
        here.requireAdmin();
        return profiles.create(caller, here, idempotency.begin(), body);
    }

    /** One kid of the family. */
    @Get("/{kidId}")
    KidObject show(@PathVariable int kidId, KidView kid, Caller caller) {
        return profiles.shown(ofFamily(kid, caller));
    }

    /** Replaces what Kidtrol says of a kid. Its picture stays unless another is sent. */
    @Put("/{kidId}")
    KidObject update(@PathVariable int kidId, KidView kid, Caller caller, @Body KidForm body) {
        return profiles.replace(toChange(kid, caller), body);
    }

    /** Changes what is sent of a kid. */
    @Patch("/{kidId}")
    KidObject change(@PathVariable int kidId, KidView kid, Caller caller, @Body ChangedKid body) {
        return profiles.change(toChange(kid, caller), body);
    }

    /** Deletes a kid; it is gone from every view at once and purged after thirty days. */
    @Delete("/{kidId}")
    HttpResponse<Void> delete(@PathVariable int kidId, KidView kid, Caller caller) {
        toChange(kid, caller);
        keeping.delete(kid);
        return HttpResponse.noContent();
    }

    private static Kid toChange(KidView view, Caller caller) {
        var kid = ofFamily(view, caller);
        caller.here().requireAdmin();
        return kid;
    }

    /** Kids of the caller's other families, and kids shown to the caller, are not there in Kidtrol. */
    private static Kid ofFamily(KidView view, Caller caller) {
        if (view.kid().familyId() != caller.here().familyId()) {
            throw new DomainFailure.NotFound();
        }
        return view.kid();
    }
}
