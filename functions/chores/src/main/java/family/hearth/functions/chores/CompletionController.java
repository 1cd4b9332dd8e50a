package family.hearth.functions.chores;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PeopleOnly;
import family.hearth.http.Success;
import family.hearth.http.page.Window;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;

/** What was done of the chores of the caller's family. */
@Controller("/api/v1/completions")
final class CompletionController {

    private static final int USUAL = 50;

    private final Feed feed;
    private final Completing completing;

    CompletionController(Feed feed, Completing completing) {
        this.feed = feed;
        this.completing = completing;
    }

    /** The family's completions, newest first. */
    @Get
    Success<CompletionPage> list(HttpRequest<?> request, Caller caller) {
        var window = Window.of(request, USUAL);
        var part = feed.completions(caller.here().familyId(), window);
        var completions = part.items().stream().map(CompletionObject::of).toList();
        return Success.of(new CompletionPage(completions, Pagination.of(window, part.total())));
    }

    /** Notes that a member has done a chore, which pays once a day. A key may only read. */
    @Post
    @PeopleOnly(keysMay = {"GET", "HEAD"})
    HttpResponse<Success<CompletionObject>> complete(Caller caller, Idempotency idempotency, @Body NewCompletion body) {
        return completing.complete(caller.here(), body, idempotency.begin());
    }
}
