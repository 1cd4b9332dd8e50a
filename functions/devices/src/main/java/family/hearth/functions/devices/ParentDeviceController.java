package family.hearth.functions.devices;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.policy.ParentDevice;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.ParentDeviceStore;
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

/** The devices on which the parent who asks wants to hear of things. Nobody sees another's. */
@Controller("/parent-mobile-devices")
final class ParentDeviceController {

    private final ParentDeviceStore devices;
    private final Ids ids;
    private final Clock clock;

    ParentDeviceController(ParentDeviceStore devices, Ids ids, Clock clock) {
        this.devices = devices;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every device of one's own, in the order of their ids. */
    @Get
    List<ParentDeviceObject> list(Caller caller) {
        return devices.ofUser(caller.userId()).stream()
                .map(ParentDeviceObject::of)
                .toList();
    }

    /** Makes a device. */
    @Post
    HttpResponse<ParentDeviceObject> create(Caller caller, Idempotency idempotency, @Body ParentDeviceForm body) {
        var answers = idempotency.begin();
        var details = body.details("");
        return IdTaken.drawing(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var device = ParentDevice.create(ids.next(), caller.userId(), details, now);
            var answer = HttpResponse.created(
                    ParentDeviceObject.of(device), URI.create("/parent-mobile-devices/" + device.id()));
            devices.create(device, answers.receipt(answer));
            return answer;
        });
    }

    /** One device. */
    @Get("/{id}")
    ParentDeviceObject show(Caller caller, @PathVariable int id) {
        return devices.find(caller.userId(), id).map(ParentDeviceObject::of).orElseThrow(DomainFailure.NotFound::new);
    }

    /** Replaces what is known of a device. Its push token stays unless another is sent. */
    @Put("/{id}")
    ParentDeviceObject update(Caller caller, @PathVariable int id, @Body ParentDeviceForm body) {
        return ParentDeviceObject.of(
                devices.update(caller.userId(), id, device -> device.with(body.details(device.pushToken()))));
    }

    /** Changes what is sent of a device. */
    @Patch("/{id}")
    ParentDeviceObject change(Caller caller, @PathVariable int id, @Body ChangedParentDevice body) {
        return ParentDeviceObject.of(
                devices.update(caller.userId(), id, device -> device.with(body.over(device.details()))));
    }

    /** Takes a device away. */
    @Delete("/{id}")
    HttpResponse<Void> delete(Caller caller, @PathVariable int id) {
        devices.delete(caller.userId(), id);
        return HttpResponse.noContent();
    }
}
