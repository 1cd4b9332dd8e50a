package family.hearth.functions.memories;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PageRequest;
import family.hearth.domain.access.FamilyView;
import family.hearth.domain.memories.Shown;
import family.hearth.http.Data;
import family.hearth.http.body.LargerUploads;
import family.hearth.http.body.MultipartForm;
import family.hearth.search.Query;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;

/** The memories of the caller's family, in Memories. */
@Controller("/api/v1/memories")
final class FamilyMemoryController {

    private final FamilyMemories memories;
    private final FamilyPages pages;

    FamilyMemoryController(FamilyMemories memories, FamilyPages pages) {
        this.memories = memories;
        this.pages = pages;
    }

    /**
     * The family's own memories and those of its kids: newest first.
     *
     * @param q words that all must be met, by title, notes, transcript, place or tags; the last may be unfinished
     */
    @Get
    MemoryPage list(
            Caller caller,
            PageRequest page,
            @QueryValue(defaultValue = "visible") Shown visibility,
            @QueryValue @Nullable String q) {
        var family = family(caller);
        family.requireSeeing(visibility);
        return pages.page(family.familyId(), visibility, Query.of(q), page);
    }

    /**
     * Sets down a memory of the family. It needs a title, notes, a transcript or a recording, to be uploaded by the URL
     * that the answer gives.
     */
    @Post
    HttpResponse<Data<MemoryObject>> create(Caller caller, Idempotency idempotency, @Body NewMemory body) {
        var family = family(caller);
        var answers = idempotency.begin();
        return memories.create(family, body, AudioIntake.announced(body.audioUpload()), answers);
    }

    /** Sets down a memory with a recording in the request, 4 MB in all; its file part is named {@code audio}. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargerUploads(AudioIntake.LARGER_UPLOADS)
    HttpResponse<Data<MemoryObject>> createWithAudio(Caller caller, Idempotency idempotency, MultipartForm form) {
        var family = family(caller);
        var body = form.read(NewMemory.class);
        var answers = idempotency.begin();
        return memories.create(family, body, AudioIntake.sent(form.files("audio"), body.audioUpload()), answers);
    }

    /** One memory. */
    @Get("/{id}")
    Data<MemoryObject> show(
            Caller caller, @PathVariable int id, @QueryValue(defaultValue = "visible") Shown visibility) {
        var family = family(caller);
        family.requireSeeing(visibility);
        return new Data<>(memories.show(family, id, visibility));
    }

    /** Changes what is sent of a memory. Its author may, and the family's owners and admins. */
    @Put("/{id}")
    Data<MemoryObject> update(Caller caller, @PathVariable int id, @Body ChangedMemory body) {
        return new Data<>(memories.change(family(caller), id, body));
    }

    /** The same as {@code PUT}. */
    @Patch("/{id}")
    Data<MemoryObject> change(Caller caller, @PathVariable int id, @Body ChangedMemory body) {
        return update(caller, id, body);
    }

    /** Deletes a memory with all that belongs to it. Its author may, and the family's owners and admins. */
    @Delete("/{id}")
    HttpResponse<Void> delete(Caller caller, @PathVariable int id) {
        memories.delete(family(caller), id);
        return HttpResponse.noContent();
    }

    private static FamilyView family(Caller caller) {
        return new FamilyView(caller.here());
    }
}
