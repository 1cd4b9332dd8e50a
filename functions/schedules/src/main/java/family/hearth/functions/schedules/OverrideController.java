package family.hearth.functions.schedules;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.policy.ScheduleOverride;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.PolicyDraft;
import family.hearth.dynamodb.PolicyStore;
import family.hearth.dynamodb.PolicyView;
import family.hearth.policies.PolicyKeeping;
import family.hearth.policies.Targets;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The overrides of the caller's family. */
@Controller("/overrides")
final class OverrideController {

    private final PolicyStore policies;
    private final PolicyKeeping keeping;
    private final Targets targets;
    private final Ids ids;
    private final Clock clock;

    OverrideController(PolicyStore policies, PolicyKeeping keeping, Targets targets, Ids ids, Clock clock) {
        this.policies = policies;
        this.keeping = keeping;
        this.targets = targets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every override of the family, in the order of their ids. */
    @Get
    List<OverrideObject> list(Caller caller) {
        var view = policies.view(caller.here().familyId());
        return view.overrides().stream()
                .map(override -> OverrideObject.of(override, view, targets))
                .toList();
    }

    /** Makes an override. It takes effect at once. */
    @Post
    HttpResponse<OverrideObject> create(Caller caller, Idempotency idempotency, @Body OverrideForm body) {
        var here = caller.here();
        here.requireAdmin();
        var answers = idempotency.begin();
        return IdTaken.drawing(() -> keeping.change(
                here.familyId(),
                draft -> {
                    var details = body.details(draft.view());
                    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    var override = ScheduleOverride.create(ids.next(), here.familyId(), details, now);
                    draft.add(override);
                    return HttpResponse.created(
                            OverrideObject.of(override, draft.view(), targets),
                            URI.create("/overrides/" + override.id()));
                },
                answers::receipt));
    }

    /** One override. */
    @Get("/{id}")
    OverrideObject show(Caller caller, @PathVariable int id) {
        var view = policies.view(caller.here().familyId());
        return OverrideObject.of(find(view, id), view, targets);
    }

    /** One override, asked for as Kidtrol prints it; nothing is written. */
    @Post("/{id}")
    OverrideObject retrieve(Caller caller, Idempotency idempotency, @PathVariable int id) {
        idempotency.begin();
        return show(caller, id);
    }

    /** Replaces an override; what is left out is as in a new one. */
    @Put("/{id}")
    OverrideObject update(Caller caller, @PathVariable int id, @Body OverrideForm body) {
        var here = caller.here();
        here.requireAdmin();
        return keeping.change(here.familyId(), draft -> {
            var old = find(draft.view(), id);
            return put(old.with(body.details(draft.view())), draft);
        });
    }

    /** Changes what is sent of an override. */
    @Patch("/{id}")
    OverrideObject change(Caller caller, @PathVariable int id, @Body ChangedOverride body) {
        var here = caller.here();
        here.requireAdmin();
        return keeping.change(here.familyId(), draft -> {
            var view = draft.view();
            var old = find(view, id);
            return put(old.with(body.over(old, view).details(view)), draft);
        });
    }

    /** Deletes an override. */
    @Delete("/{id}")
    HttpResponse<Void> delete(Caller caller, @PathVariable int id) {
        var here = caller.here();
        here.requireAdmin();
        keeping.remove(here.familyId(), draft -> draft.remove(find(draft.view(), id)));
        return HttpResponse.noContent();
    }

    private OverrideObject put(ScheduleOverride override, PolicyDraft draft) {
        draft.put(override);
        return OverrideObject.of(override, draft.view(), targets);
    }

    private static ScheduleOverride find(PolicyView view, int id) {
        return view.override(id).orElseThrow(DomainFailure.NotFound::new);
    }
}
