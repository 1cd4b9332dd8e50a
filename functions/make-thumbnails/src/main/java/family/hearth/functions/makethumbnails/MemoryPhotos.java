package family.hearth.functions.makethumbnails;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.memories.Photo;
import family.hearth.domain.memories.PhotoKeys;
import family.hearth.domain.memories.PhotoKeys.Address;
import family.hearth.domain.memories.PhotoSize;
import family.hearth.dynamodb.MemoryStore;
import family.hearth.dynamodb.SeenMemory;
import family.hearth.lambda.Patience;
import family.hearth.media.Rendition;
import family.hearth.media.UnusableImage;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the pictures of photos in memories. */
@Singleton
final class MemoryPhotos {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryPhotos.class);

    private final MemoryStore memories;
    private final Originals originals;

    MemoryPhotos(MemoryStore memories, Originals originals) {
        this.memories = memories;
        this.originals = originals;
    }

    void develop(Address address, String key) {
        var memory = Patience.lookFor(() -> memories.findById(address.memoryId())
                .filter(found -> photo(found, address).isPresent()));
        if (memory.flatMap(found -> photo(found, address))
                .filter(photo -> !photo.isSettled())
                .isEmpty()) {
            LOG.info("photo settled or gone; left alone");
            return;
        }
        try {
            var rendition = originals.render(key);
            if (rendition.isPresent()) {
                ready(memory.get(), address, rendition.get());
            }
        } catch (UnusableImage unusable) {
            var reason = String.valueOf(unusable.getMessage());
            LOG.info("photo failed: reason={}", unusable.reason());
            settle(memory.get(), address, photo -> photo.failed(reason));
        }
    }

    /** Pictures first, then the row that says they are there. */
    private void ready(SeenMemory memory, Address address, Rendition rendition) {
        originals.store(key(address, PhotoSize.THUMB), rendition.thumb());
        originals.store(key(address, PhotoSize.MEDIUM), rendition.medium());
        settle(memory, address, photo -> photo.ready(rendition.width(), rendition.height()));
    }

    private void settle(SeenMemory memory, Address address, UnaryOperator<Photo> outcome) {
        try {
            memories.update(memory, now -> now.settling(address.photoId(), outcome));
        } catch (DomainFailure.NotFound deletedMeanwhile) {
            LOG.info("memory deleted meanwhile; its objects are swept");
        }
    }

    private static Optional<Photo> photo(SeenMemory seen, Address address) {
        return seen.memory()
                .photo(address.photoId())
                .filter(photo -> photo.version().equals(address.version()));
    }

    private static String key(Address address, PhotoSize size) {
        return PhotoKeys.derived(address.memoryId(), address.photoId(), address.version(), size);
    }
}
