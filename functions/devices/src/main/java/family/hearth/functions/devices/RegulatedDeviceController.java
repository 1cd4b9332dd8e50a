package family.hearth.functions.devices;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.PolicyDraft;
import family.hearth.dynamodb.PolicyStore;
import family.hearth.dynamodb.PolicyView;
import family.hearth.policies.PolicyKeeping;
import family.hearth.policies.RegulatedDeviceObject;
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

/** The devices of the kids of the caller's family. */
@Controller("/regulated-mobile-devices")
final class RegulatedDeviceController {

    private final PolicyStore policies;
    private final PolicyKeeping keeping;
    private final Ids ids;
    private final Clock clock;

    RegulatedDeviceController(PolicyStore policies, PolicyKeeping keeping, Ids ids, Clock clock) {
        this.policies = policies;
        this.keeping = keeping;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every kid's device of the family, in the order of their ids. */
    @Get
    List<RegulatedDeviceObject> list(Caller caller) {
        var view = policies.view(caller.here().familyId());
        return view.devices().stream()
                .map(device -> RegulatedDeviceObject.of(device, view))
                .toList();
    }

    /** Makes a device. What reaches it or its kid takes effect at once. */
    @Post
    HttpResponse<RegulatedDeviceObject> create(Caller caller, Idempotency idempotency, @Body RegulatedDeviceForm body) {
        var here = caller.here();
        here.requireAdmin();
        var answers = idempotency.begin();
        return IdTaken.drawing(() -> keeping.change(
                here.familyId(),
                draft -> {
                    var details = body.details(draft.view(), "");
                    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    var device = RegulatedDevice.create(ids.next(), here.familyId(), details, now);
                    draft.add(device);
                    DeviceSchedules.set(device.id(), body.scheduleIds(), draft);
                    return HttpResponse.created(
                            RegulatedDeviceObject.of(device, draft.view()),
                            URI.create("/regulated-mobile-devices/" + device.id()));
                },
                answers::receipt));
    }

    /** One device. */
    @Get("/{id}")
    RegulatedDeviceObject show(Caller caller, @PathVariable int id) {
        var view = policies.view(caller.here().familyId());
        return RegulatedDeviceObject.of(find(view, id), view);
    }

    /** Replaces what is known of a device. Its push token stays unless another is sent. */
    @Put("/{id}")
    RegulatedDeviceObject update(Caller caller, @PathVariable int id, @Body RegulatedDeviceForm body) {
        var here = caller.here();
        here.requireAdmin();
        return keeping.change(here.familyId(), draft -> put(find(draft.view(), id), body, draft));
    }

    /** Changes what is sent of a device. */
    @Patch("/{id}")
    RegulatedDeviceObject change(Caller caller, @PathVariable int id, @Body ChangedRegulatedDevice body) {
        var here = caller.here();
        here.requireAdmin();
        return keeping.change(here.familyId(), draft -> {
            var view = draft.view();
            var old = find(view, id);
            return put(old, body.over(old, view), draft);
        });
    }

    /** Takes a device away. */
    @Delete("/{id}")
    HttpResponse<Void> delete(Caller caller, @PathVariable int id) {
        var here = caller.here();
        here.requireAdmin();
        keeping.remove(here.familyId(), draft -> draft.remove(find(draft.view(), id)));
        return HttpResponse.noContent();
    }

    private static RegulatedDeviceObject put(RegulatedDevice old, RegulatedDeviceForm form, PolicyDraft draft) {
        var device = old.with(form.details(draft.view(), old.pushToken()));
        draft.put(device);
        DeviceSchedules.set(device.id(), form.scheduleIds(), draft);
        return RegulatedDeviceObject.of(device, draft.view());
    }

    private static RegulatedDevice find(PolicyView view, int id) {
        return view.device(id).orElseThrow(DomainFailure.NotFound::new);
    }
}
