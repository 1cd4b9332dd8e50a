package family.hearth.functions.prizes;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.chores.Redemption;
import family.hearth.dynamodb.RedemptionStore;
import family.hearth.http.Success;
import family.hearth.http.page.QueryId;
import family.hearth.http.page.Window;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the members of the caller's family took points for. */
@Controller("/api/v1/redemptions")
final class RedemptionController {

    private final RedemptionStore redemptions;
    private final Redeeming redeeming;

    RedemptionController(RedemptionStore redemptions, Redeeming redeeming) {
        this.redemptions = redemptions;
        this.redeeming = redeeming;
    }

    /** Every redemption of the family, newest first, those of one status, or the one with that id. */
    @Get
    Success<?> list(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue @Nullable String id,
            @QueryValue Redemption.@Nullable Status status) {
        var familyId = caller.here().familyId();
        return id == null ? Success.of(list(familyId, status, Window.ofAll(request))) : Success.of(find(familyId, id));
    }

    /** Redeems a prize: for themselves all members may, for others owners and admins. */
    @Post
    HttpResponse<Success<RedemptionObject>> redeem(Caller caller, Idempotency idempotency, @Body NewRedemption body) {
        var here = caller.here();
        if (!body.memberId().equals(Integer.toString(here.userId()))) {
            here.requireAdmin();
        }
        return redeeming.redeem(here, body, idempotency.begin());
    }

    /** Moves a redemption to another status. Dismissing it gives the points back. */
    @Put
    Success<RedemptionObject> move(Caller caller, @QueryValue @Nullable String id, @Body ChangedRedemption body) {
        var here = caller.here();
        here.requireAdmin();
        return Success.of(RedemptionObject.of(redeeming.move(here, QueryId.required(id), body.status())));
    }

    private List<RedemptionObject> list(int familyId, Redemption.@Nullable Status status, Window window) {
        var found = status == null
                ? redemptions.list(familyId, window.reach())
                : redemptions.list(familyId, status, window.reach());
        return window.of(found).stream().map(RedemptionObject::of).toList();
    }

    private RedemptionObject find(int familyId, String id) {
        return redemptions.find(familyId, id).map(RedemptionObject::of).orElseThrow(DomainFailure.NotFound::new);
    }
}
