package family.hearth.functions.schedules;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.policy.Schedule;
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

/** The schedules of the caller's family. */
@Controller("/schedules")
final class ScheduleController {

    private final PolicyStore policies;
    private final PolicyKeeping keeping;
    private final Targets targets;
    private final Ids ids;
    private final Clock clock;

    ScheduleController(PolicyStore policies, PolicyKeeping keeping, Targets targets, Ids ids, Clock clock) {
        this.policies = policies;
        this.keeping = keeping;
        this.targets = targets;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every schedule of the family, in the order of their ids. */
    @Get
    List<ScheduleObject> list(Caller caller) {
        var view = policies.view(caller.here().familyId());
        return view.schedules().stream()
                .map(schedule -> ScheduleObject.of(schedule, view, targets))
                .toList();
    }

    /** Makes a schedule. It takes effect at once. */
    @Post
    HttpResponse<ScheduleObject> create(Caller caller, Idempotency idempotency, @Body ScheduleForm body) {
        var here = caller.here();
        here.requireAdmin();
        var answers = idempotency.begin();
        return IdTaken.drawing(() -> keeping.change(
                here.familyId(),
                draft -> {
                    var details = body.details(draft.view());
                    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    var schedule = Schedule.create(ids.next(), here.familyId(), details, now);
                    draft.add(schedule);
                    return HttpResponse.created(
                            ScheduleObject.of(schedule, draft.view(), targets),
                            URI.create("/schedules/" + schedule.id()));
                },
                answers::receipt));
    }

    /** One schedule. */
    @Get("/{id}")
    ScheduleObject show(Caller caller, @PathVariable int id) {
        var view = policies.view(caller.here().familyId());
        return ScheduleObject.of(find(view, id), view, targets);
    }

    /** Replaces a schedule; what is left out is as in a new one. */
    @Put("/{id}")
    ScheduleObject update(Caller caller, @PathVariable int id, @Body ScheduleForm body) {
        var here = caller.here();
        here.requireAdmin();
        return keeping.change(here.familyId(), draft -> {
            var old = find(draft.view(), id);
            return put(old.with(body.details(draft.view())), draft);
        });
    }

    /** Changes what is sent of a schedule. */
    @Patch("/{id}")
    ScheduleObject change(Caller caller, @PathVariable int id, @Body ChangedSchedule body) {
        var here = caller.here();
        here.requireAdmin();
        return keeping.change(here.familyId(), draft -> {
            var view = draft.view();
            var old = find(view, id);
            return put(old.with(body.over(old, view).details(view)), draft);
        });
    }

    /** Deletes a schedule. */
    @Delete("/{id}")
    HttpResponse<Void> delete(Caller caller, @PathVariable int id) {
        var here = caller.here();
        here.requireAdmin();
        keeping.remove(here.familyId(), draft -> draft.remove(find(draft.view(), id)));
        return HttpResponse.noContent();
    }

    private ScheduleObject put(Schedule schedule, PolicyDraft draft) {
        draft.put(schedule);
        return ScheduleObject.of(schedule, draft.view(), targets);
    }

    private static Schedule find(PolicyView view, int id) {
        return view.schedule(id).orElseThrow(DomainFailure.NotFound::new);
    }
}
