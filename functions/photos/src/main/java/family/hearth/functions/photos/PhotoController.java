package family.hearth.functions.photos;

import family.hearth.album.PhotoAnnouncement;
import family.hearth.album.PhotoIntake;
import family.hearth.album.PhotoModel;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PageRequest;
import family.hearth.callers.Scoped;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.KidView;
import family.hearth.domain.access.Scope;
import family.hearth.domain.memories.PhotoSize;
import family.hearth.http.Found;
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
import java.net.URI;
import java.util.List;

/** The photos of a memory. */
@Controller("/api/kids/{kidId}/memories/{memoryId}/photos")
final class PhotoController {

    private final Album album;
    private final PhotoIntake intake;

    PhotoController(Album album, PhotoIntake intake) {
        this.album = album;
        this.intake = intake;
    }

    /** The memory's photos in display order. */
    @Get
    @Scoped(Scope.COMMON_READ)
    PageResult<PhotoModel> list(@PathVariable int kidId, KidView kid, @PathVariable int memoryId, PageRequest page) {
        var after = page.after().map(Integer::valueOf).orElse(-1);
        var rest = album.photos(kid, memoryId).stream()
                .filter(photo -> photo.orderIndex() > after)
                .limit(page.fetch())
                .toList();
        return page.of(rest, photo -> photo, photo -> Integer.toString(photo.orderIndex()));
    }

    /** Announces a photo of up to 50 MB; the answer says where to send its bytes. */
    @Post
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<PhotoModel> announce(
            @PathVariable int kidId,
            KidView kid,
            @PathVariable int memoryId,
            Idempotency idempotency,
            @Body PhotoAnnouncement body) {
        var memory = album.editable(kid, memoryId);
        var answers = idempotency.begin();
        var photos = intake.announced(List.of(body), "");
        return album.add(kid, memory, photos, models -> created(kidId, memoryId, models.getFirst()), answers);
    }

    /** Adds photos in the request, 4 MB in all; file parts are named {@code photos}. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargerUploads(PhotoIntake.LARGER_UPLOADS)
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<PhotoList> upload(
            @PathVariable int kidId,
            KidView kid,
            @PathVariable int memoryId,
            Idempotency idempotency,
            MultipartForm form) {
        var memory = album.editable(kid, memoryId);
        var answers = idempotency.begin();
        var files = form.files("photos");
        if (files.isEmpty()) {
            throw new DomainFailure.Invalid("photos", "must hold at least one file");
        }
        var photos = intake.uploaded(files);
        return album.add(kid, memory, photos, models -> HttpResponse.created(new PhotoList(models)), answers);
    }

    /** One photo. */
    @Get("/{id}")
    @Scoped(Scope.COMMON_READ)
    PhotoModel show(@PathVariable int kidId, KidView kid, @PathVariable int memoryId, @PathVariable int id) {
        return album.photo(kid, memoryId, id);
    }

    /** Deletes a photo; the last one of a memory that says nothing else stays. */
    @Delete("/{id}")
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<Void> delete(@PathVariable int kidId, KidView kid, @PathVariable int memoryId, @PathVariable int id) {
        album.remove(album.editable(kid, memoryId), id);
        return HttpResponse.noContent();
    }

    /** Puts the photos in another order. */
    @Put("/order")
    @Scoped(Scope.COMMON_WRITE)
    PhotoList reorder(@PathVariable int kidId, KidView kid, @PathVariable int memoryId, @Body PhotoOrderRequest body) {
        return new PhotoList(album.reorder(kid, album.editable(kid, memoryId), body.photoIds()));
    }

    /** Leads to a picture by a URL that is good for five minutes. */
    @Get("/{id}/content")
    @Scoped(Scope.COMMON_READ)
    HttpResponse<Void> content(
            @PathVariable int kidId,
            KidView kid,
            @PathVariable int memoryId,
            @PathVariable int id,
            @QueryValue(defaultValue = "medium") PhotoSize size) {
        return Found.at(album.content(kid, memoryId, id, size));
    }

    private static HttpResponse<PhotoModel> created(int kidId, int memoryId, PhotoModel photo) {
        return HttpResponse.created(
                photo, URI.create("/api/kids/" + kidId + "/memories/" + memoryId + "/photos/" + photo.id()));
    }
}
