package family.hearth.functions.chores;

import family.hearth.callers.Caller;
import family.hearth.http.Success;
import family.hearth.http.page.Window;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** What happened in the caller's family. */
@Controller("/api/v1/activity")
final class ActivityController {

    private static final int USUAL = 50;

    private final Feed feed;

    ActivityController(Feed feed) {
        this.feed = feed;
    }

    /** Completions and redemptions in one feed, newest first. */
    @Get
    Success<ActivityPage> list(HttpRequest<?> request, Caller caller) {
        var window = Window.of(request, USUAL);
        var part = feed.events(caller.here().familyId(), window);
        var events = part.items().stream().map(EventObject::of).toList();
        return Success.of(new ActivityPage(events, Pagination.of(window, part.total())));
    }
}
