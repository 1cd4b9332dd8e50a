package family.hearth.functions.photos;

import family.hearth.album.NewPhotos;
import family.hearth.album.PhotoModel;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.KidView;
import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Photo;
import family.hearth.domain.memories.PhotoKeys;
import family.hearth.domain.memories.PhotoSize;
import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.trash.Trash;
import family.hearth.dynamodb.MemoryStore;
import family.hearth.dynamodb.SeenMemory;
import family.hearth.media.ObjectStore;
import family.hearth.media.ServedAs;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The photos of one memory: how they come, change, go and are looked at. */
@Singleton
final class Album {

    private static final Duration URL_LIFETIME = Duration.ofMinutes(5);

    private final MemoryStore memories;
    private final ObjectStore objects;
    private final Clock clock;

    Album(MemoryStore memories, ObjectStore objects, Clock clock) {
        this.memories = memories;
        this.objects = objects;
        this.clock = clock;
    }

    List<PhotoModel> photos(KidView kid, int memoryId) {
        return PhotoModel.all(kid.kid().id(), find(kid, memoryId).memory());
    }

    PhotoModel photo(KidView kid, int memoryId, int photoId) {
        return photos(kid, memoryId).stream()
                .filter(photo -> photo.id() == photoId)
                .findFirst()
                .orElseThrow(DomainFailure.NotFound::new);
    }

    /** A memory whose photos this user may change. */
    SeenMemory editable(KidView kid, int memoryId) {
        var seen = find(kid, memoryId);
        kid.requireEditing(seen.memory().authorId());
        return seen;
    }

    /** Adds photos and answers with them; bytes that came along are stored first. */
    <T> HttpResponse<T> add(
            KidView kid,
            SeenMemory seen,
            NewPhotos photos,
            Function<List<PhotoModel>, HttpResponse<T>> answer,
            Idempotency.Answers answers) {
        var now = clock.instant();
        seen.memory().adding(photos.photos());
        photos.store(seen.memory().id(), objects);
        var change = new MemoryStore.Change<>(
                memory -> memory.adding(photos.photos()),
                memory -> photos.leftover(kid.kid().id(), memory, now),
                memory -> answer.apply(photos.newModels(kid.kid().id(), memory, objects)),
                answers::receipt);
        return memories.update(seen, change);
    }

    void remove(SeenMemory seen, int photoId) {
        var objectsOfPhoto = new Trash.Job.PhotoObjects(seen.memory().id(), photoId);
        var change = new MemoryStore.Change<>(
                memory -> memory.without(photoId),
                ignored -> Trash.objects(objectsOfPhoto, clock.instant()),
                memory -> memory,
                ignored -> null);
        memories.update(seen, change);
    }

    List<PhotoModel> reorder(KidView kid, SeenMemory seen, List<Integer> photoIds) {
        return PhotoModel.all(kid.kid().id(), memories.update(seen, memory -> memory.inOrder(photoIds)));
    }

    /**
     * Where a picture can be fetched for five minutes.
     *
     * @throws DomainFailure.NotFound when there is no such photo, or none could be made
     * @throws DomainFailure.Conflict while it is not there yet
     * @throws DomainFailure.Forbidden when the original is asked for by one who only looks on
     */
    URI content(KidView kid, int memoryId, int photoId, PhotoSize size) {
        var photo = find(kid, memoryId).memory().photo(photoId).orElseThrow(DomainFailure.NotFound::new);
        if (size == PhotoSize.ORIGINAL && !kid.role().atLeast(KidRole.EDITOR)) {
            throw new DomainFailure.Forbidden("Only editors may fetch a photo as it was uploaded.");
        }
        if (photo.status() == Photo.Status.FAILED) {
            throw new DomainFailure.NotFound();
        }
        if (photo.status() != Photo.Status.READY) {
            throw new DomainFailure.Conflict("The photo is not ready yet. Try again in a moment.");
        }
        var key = PhotoKeys.derived(memoryId, photoId, photo.version(), size);
        var as = size == PhotoSize.ORIGINAL ? ServedAs.attachment(photo.filename()) : ServedAs.stored();
        return objects.presignDownload(key, URL_LIFETIME, as);
    }

    /** Hidden memories are there for those who act as the kid's owner, who may show them again. */
    private SeenMemory find(KidView kid, int memoryId) {
        return memories.find(new Home.OfKid(kid.kid().id()), memoryId)
                .filter(seen -> kid.reach().includes(seen.memory().details().visibility()))
                .orElseThrow(DomainFailure.NotFound::new);
    }
}
