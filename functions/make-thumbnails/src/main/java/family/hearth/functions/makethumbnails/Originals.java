package family.hearth.functions.makethumbnails;

import family.hearth.media.ImageEngine;
import family.hearth.media.ObjectStore;
import family.hearth.media.Rendition;
import family.hearth.media.UnusableImage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads originals and makes pictures of them. */
@Singleton
final class Originals {

    private final ObjectStore objects;
    private final ImageEngine engine;

    Originals(ObjectStore objects, ImageEngine engine) {
        this.objects = objects;
        this.engine = engine;
    }

    /**
     * The pictures of an original; nothing when it is gone.
     *
     * @throws UnusableImage when none can be made of it, now or ever
     */
    Optional<Rendition> render(String key) throws UnusableImage {
        var stored = objects.open(key);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try (var original = stored.get()) {
            return Optional.of(engine.render(original.content(), original.size()));
        } catch (IOException interrupted) {
            throw new UncheckedIOException("the original could not be read to its end", interrupted);
        }
    }

    void store(String key, byte[] jpeg) {
        objects.put(key, jpeg, "image/jpeg");
    }
}
