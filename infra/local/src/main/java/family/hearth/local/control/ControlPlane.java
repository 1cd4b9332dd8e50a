package family.hearth.local.control;

import family.hearth.local.function.Schedules;
import family.hearth.local.http.Answer;
import family.hearth.local.http.Body;
import family.hearth.local.http.IncomingRequest;
import family.hearth.local.http.Service;
import family.hearth.testkit.Mailbox;
import family.hearth.testkit.MovableClock;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What people and tests do to the local cloud itself, under {@code /_local/}. */
public final class ControlPlane implements Service {

    /** Everything under this path is the local cloud's own; no function can serve it. */
    public static final String PREFIX = "/_local";

    /** Where an EventBridge client publishes. */
    public static final String EVENT_BUS = PREFIX + "/eventbridge";

    private static final Pattern RUN = Pattern.compile(PREFIX + "/schedules/([^/]+)/run");

    private final Mailbox mailbox;
    private final EventBus events;
    private final Schedules schedules;
    private final MovableClock clock;
    private final Overview overview;

    public ControlPlane(Mailbox mailbox, EventBus events, Schedules schedules, MovableClock clock, Overview overview) {
        this.mailbox = mailbox;
        this.events = events;
        this.schedules = schedules;
        this.clock = clock;
        this.overview = overview;
    }

    /** Whether a request is for the control plane. */
    public static boolean owns(IncomingRequest request) {
        return request.path().equals(PREFIX) || request.path().startsWith(PREFIX + "/");
    }

    @Override
    public Answer answer(IncomingRequest request) {
        return switch (request.path()) {
            case PREFIX -> new Answer(302, List.of(Map.entry("Location", PREFIX + "/")), Body.NONE);
            case PREFIX + "/" -> only("GET", request, _ -> Answer.of(200, "text/html; charset=utf-8", Page.html()));
            case PREFIX + "/overview" -> only("GET", request, _ -> Json.answer(200, overview.now()));
            case PREFIX + "/mail" -> only("GET", request, _ -> Json.answer(200, mailbox.all()));
            case PREFIX + "/events" -> only("GET", request, _ -> Json.answer(200, events.events()));
            case PREFIX + "/clock" -> clock(request);
            case EVENT_BUS, EVENT_BUS + "/" -> only("POST", request, _ -> events.answer(request));
            default -> schedule(request);
        };
    }

    private Answer schedule(IncomingRequest request) {
        var run = RUN.matcher(request.path());
        return run.matches() ? only("POST", request, _ -> run(run.group(1))) : Answer.message(404, "Not Found");
    }

    private Answer run(String name) {
        return schedules
                .run(name)
                .map(run -> Json.answer(run.succeeded() ? 200 : 500, run))
                .orElseGet(() -> Answer.message(404, "No schedule has that name"));
    }

    private Answer clock(IncomingRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> time();
            case "PUT" -> moveClock(request);
            case "DELETE" -> {
                clock.reset();
                yield time();
            }
            default -> notAllowed("GET, PUT, DELETE");
        };
    }

    private Answer moveClock(IncomingRequest request) {
        try {
            clock.moveTo(instant(Json.read(request.body().bytes()).path("now").asText()));
            return time();
        } catch (IOException | DateTimeException e) {
            return Answer.message(400, "Send {\\\"now\\\": an ISO 8601 instant}");
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private Answer time() {
        return Json.answer(200, new Time(clock.instant(), clock.isMoved()));
    }

    private static Answer only(String method, IncomingRequest request, Service service) {
        var asked = request.method().equals("HEAD") ? "GET" : request.method();
        return asked.equals(method) ? service.answer(request) : notAllowed(method);
    }

    private static Answer notAllowed(String allowed) {
        return new Answer(
                405,
                List.of(Map.entry("Allow", allowed), Map.entry("Content-Type", "application/json")),
                Answer.message(405, "Method Not Allowed").body());
    }

    /** What the clock says. */
    record Time(Instant now, boolean moved) {}
}
