package family.hearth.functions.memories;

import family.hearth.album.PhotoIntake;
import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PageRequest;
import family.hearth.callers.Scoped;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.KidView;
import family.hearth.domain.access.Scope;
import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Shown;
import family.hearth.dynamodb.MemoryStore;
import family.hearth.dynamodb.SeenMemory;
import family.hearth.dynamodb.TimelineStore;
import family.hearth.http.body.LargerUploads;
import family.hearth.http.body.MultipartForm;
import family.hearth.http.page.PageResult;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;

/** A kid's timeline. */
@Controller("/api/kids/{kidId}/memories")
final class MemoryController {

    private final MemoryStore memories;
    private final TimelineStore timelines;
    private final SettingDown settingDown;
    private final PhotoIntake intake;

    MemoryController(MemoryStore memories, TimelineStore timelines, SettingDown settingDown, PhotoIntake intake) {
        this.memories = memories;
        this.timelines = timelines;
        this.settingDown = settingDown;
        this.intake = intake;
    }

    /** The kid's memories: newest day first, then newest id. Hidden ones only those see who act as the kid's owner. */
    @Get
    @Scoped(Scope.COMMON_READ)
    PageResult<MemoryModel> list(
            @PathVariable int kidId,
            KidView kid,
            PageRequest page,
            @QueryValue(defaultValue = "visible") Shown visibility) {
        kid.requireSeeing(visibility);
        var below = page.after().map(TimelinePosition::read).orElse(null);
        var found = timelines.ofKid(kidId, visibility, below, page.fetch());
        return page.of(found, memory -> MemoryModel.of(kidId, memory), TimelinePosition::write);
    }

    /** Sets down a memory, with photos to be uploaded by the URLs that the answer gives. */
    @Post
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<MemoryModel> create(
            @PathVariable int kidId,
            KidView kid,
            Caller caller,
            Idempotency idempotency,
            @Body CreateMemoryRequest body) {
        kid.requireSettingDown();
        var answers = idempotency.begin();
        var photos = intake.announced(body.announced(), "photos");
        return settingDown.setDown(kid, caller, body.form(), photos, answers);
    }

    /** Sets down a memory with photos in the request, 4 MB in all; file parts are named {@code photos}. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargerUploads(PhotoIntake.LARGER_UPLOADS)
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<MemoryModel> createWithPhotos(
            @PathVariable int kidId, KidView kid, Caller caller, Idempotency idempotency, MultipartForm form) {
        kid.requireSettingDown();
        var body = form.read(UpdateMemoryRequest.class);
        var answers = idempotency.begin();
        var photos = intake.uploaded(form.files("photos"));
        return settingDown.setDown(kid, caller, body.form(), photos, answers);
    }

    /** One memory. */
    @Get("/{id}")
    @Scoped(Scope.COMMON_READ)
    MemoryModel show(
            @PathVariable int kidId,
            KidView kid,
            @PathVariable int id,
            @QueryValue(defaultValue = "visible") Shown visibility) {
        kid.requireSeeing(visibility);
        return MemoryModel.of(kidId, find(kidId, id, visibility).memory());
    }

    /** Replaces what a memory says; its photos stay. */
    @Put("/{id}")
    @Scoped(Scope.COMMON_WRITE)
    MemoryModel update(@PathVariable int kidId, KidView kid, @PathVariable int id, @Body UpdateMemoryRequest body) {
        return MemoryModel.of(kidId, settingDown.edit(kid, editable(kidId, kid, id), body.form()));
    }

    /** Deletes a memory and its photos. */
    @Delete("/{id}")
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<Void> delete(@PathVariable int kidId, KidView kid, @PathVariable int id) {
        settingDown.delete(editable(kidId, kid, id));
        return HttpResponse.noContent();
    }

    private SeenMemory editable(int kidId, KidView kid, int id) {
        var seen = find(kidId, id, kid.reach());
        kid.requireEditing(seen.memory().authorId());
        return seen;
    }

    private SeenMemory find(int kidId, int id, Shown shown) {
        return memories.find(new Home.OfKid(kidId), id)
                .filter(seen -> shown.includes(seen.memory().details().visibility()))
                .orElseThrow(DomainFailure.NotFound::new);
    }
}
