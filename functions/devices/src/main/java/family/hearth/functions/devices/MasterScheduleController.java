package family.hearth.functions.devices;

import family.hearth.callers.Caller;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.policy.PolicyWindow;
import family.hearth.dynamodb.PolicyStore;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** All that decides about a device, compiled into one flat list of intervals. */
@Controller
final class MasterScheduleController {

    /** Before the family's timezone is read nobody knows when its day began; nowhere is it longer ago than that. */
    private static final Duration LONGEST_DAY = Duration.ofDays(2);

    /** It is one family's, and what is shown of it must be asked for again, which an ETag makes cheap. */
    private static final String ASK_AGAIN = "private, no-cache";

    private final PolicyStore policies;
    private final Clock clock;

    MasterScheduleController(PolicyStore policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** When and why a kid's device may do what. */
    @Get("/devices/{id}/master-schedule")
    HttpResponse<MasterScheduleObject> show(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable int id,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable Integer days) {
        var now = clock.instant();
        var start = from == null ? null : instant(from);
        var recent = now.minus(LONGEST_DAY);
        var policy = policies.load(caller.here().familyId(), start == null || start.isAfter(recent) ? recent : start);
        var rules = policy.rules(id).orElseThrow(DomainFailure.NotFound::new);
        var schedule = rules.compile(window(policy.timezone(), start, days, now));
        AnswerLength.require(schedule);
        var answer = KnownVersions.of(request).hold(schedule.version())
                ? HttpResponse.<MasterScheduleObject>notModified()
                : HttpResponse.ok(MasterScheduleObject.of(schedule, rules, now));
        return answer.header(HttpHeaders.ETAG, '"' + schedule.version() + '"')
                .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
    }

    /** The same, under the device's own path. */
    @Get("/regulated-mobile-devices/{id}/master-schedule")
    HttpResponse<MasterScheduleObject> view(
            HttpRequest<?> request,
            Caller caller,
            @PathVariable int id,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable Integer days) {
        return show(request, caller, id, from, days);
    }

    private static PolicyWindow window(ZoneId zone, @Nullable Instant start, @Nullable Integer days, Instant now) {
        var length = days == null ? PolicyWindow.USUAL_DAYS : days;
        return start == null ? PolicyWindow.fromToday(zone, now, length) : PolicyWindow.from(zone, start, length);
    }

    /** A plus that was not escaped has become a space on its way. */
    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new DomainFailure.Invalid("from", "must be a point in time such as 2026-03-01T12:00:00Z");
        }
    }
}
