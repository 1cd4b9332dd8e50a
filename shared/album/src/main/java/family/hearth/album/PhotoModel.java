package family.hearth.album;

import com.fasterxml.jackson.annotation.JsonInclude;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Photo;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A photo of a memory.
 *
 * @param orderIndex place in the memory, from 0
 * @param width pixels of the upright picture, 0 until ready
 * @param height pixels of the upright picture, 0 until ready
 * @param failureReason why no picture could be made of it; null unless failed
 * @param upload where to send the bytes; only in the answer that announces the photo
 */
@Serdeable
public record PhotoModel(
        int id,
        int memoryId,
        int kidId,
        int orderIndex,
        String originalFilename,
        int width,
        int height,
        Photo.Status status,
        @Nullable String failureReason,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UploadModel upload) {

    /** The photos of a kid's memory, in their order. */
    public static List<PhotoModel> all(int kidId, Memory memory) {
        var models = new ArrayList<PhotoModel>();
        for (var photo : memory.photos()) {
            models.add(of(kidId, memory, photo, models.size(), null));
        }
        return models;
    }

    static PhotoModel of(int kidId, Memory memory, Photo photo, int orderIndex, @Nullable UploadModel upload) {
        return new PhotoModel(
                photo.id(),
                memory.id(),
                kidId,
                orderIndex,
                photo.filename(),
                photo.width(),
                photo.height(),
                photo.status(),
                photo.failure(),
                photo.createdAt(),
                upload);
    }
}
