package family.hearth.functions.memories;

import family.hearth.album.PhotoModel;
import family.hearth.domain.memories.Memory;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A memory on a kid's timeline.
 *
 * @param occurredOn the day it happened
 * @param editedAt null while it is as first written
 * @param heightCm centimetres
 * @param weightKg kilograms
 * @param photos in display order
 */
@Serdeable
record MemoryModel(
        int id,
        int kidId,
        int authorId,
        @Nullable String text,
        LocalDate occurredOn,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Double heightCm,
        @Nullable Double weightKg,
        List<PhotoModel> photos) {

    static MemoryModel of(int kidId, Memory memory) {
        return of(kidId, memory, PhotoModel.all(kidId, memory));
    }

    static MemoryModel of(int kidId, Memory memory, List<PhotoModel> photos) {
        var details = memory.details();
        return new MemoryModel(
                memory.id(),
                kidId,
                memory.authorId(),
                details.story().text(),
                details.moment().day(),
                memory.createdAt(),
                memory.editedAt(),
                details.measures().heightCm(),
                details.measures().weightKg(),
                photos);
    }
}
