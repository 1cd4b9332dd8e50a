package family.hearth.album;

import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Photo;
import family.hearth.domain.memories.PhotoKeys;
import family.hearth.domain.trash.Trash;
import family.hearth.media.ObjectStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Photos that a request brings: announced, to be uploaded later, or with their bytes. Bytes are stored before the
 * memory's row names them.
 */
public final class NewPhotos {

    private static final Duration UPLOAD_LIFETIME = Duration.ofMinutes(15);

    private final List<Photo> photos;
    private final Map<Integer, byte[]> bytes;

    NewPhotos(List<Photo> photos, Map<Integer, byte[]> bytes) {
        this.photos = List.copyOf(photos);
        this.bytes = Map.copyOf(bytes);
    }

    /** No photos. */
    public static NewPhotos none() {
        return new NewPhotos(List.of(), Map.of());
    }

    public List<Photo> photos() {
        return photos;
    }

    /** Stores the bytes that came along. */
    public void store(int memoryId, ObjectStore objects) {
        for (var photo : photos) {
            var content = bytes.get(photo.id());
            if (content != null) {
                objects.put(PhotoKeys.original(memoryId, photo.id(), photo.version()), content, photo.contentType());
            }
        }
    }

    /** The job that looks after photos that never arrive; nothing when all bytes are here. */
    public @Nullable Trash leftover(int kidId, Memory memory, Instant now) {
        var announced = photos.stream()
                .map(Photo::id)
                .filter(id -> !bytes.containsKey(id))
                .toList();
        if (announced.isEmpty()) {
            return null;
        }
        var job = new Trash.Job.AbandonedUploads(kidId, memory.id(), announced);
        return Trash.abandoned(job, now, Photo.UPLOAD_PATIENCE);
    }

    /** All photos of the memory, those announced now with where to send them. */
    public List<PhotoModel> models(int kidId, Memory memory, ObjectStore objects) {
        var uploads = new HashMap<Integer, UploadModel>();
        for (var photo : photos) {
            if (!bytes.containsKey(photo.id())) {
                uploads.put(photo.id(), upload(memory, photo, objects));
            }
        }
        var models = new ArrayList<PhotoModel>();
        for (var photo : memory.photos()) {
            models.add(PhotoModel.of(kidId, memory, photo, models.size(), uploads.get(photo.id())));
        }
        return models;
    }

    /** Only the photos that this request brought. */
    public List<PhotoModel> newModels(int kidId, Memory memory, ObjectStore objects) {
        var ids = photos.stream().map(Photo::id).toList();
        return models(kidId, memory, objects).stream()
                .filter(model -> ids.contains(model.id()))
                .toList();
    }

    private static UploadModel upload(Memory memory, Photo photo, ObjectStore objects) {
        var key = PhotoKeys.original(memory.id(), photo.id(), photo.version());
        return UploadModel.of(objects.presignUpload(key, photo.contentType(), photo.sizeBytes(), UPLOAD_LIFETIME));
    }
}
