package family.hearth.functions.makethumbnails;

import family.hearth.domain.memories.PhotoKeys;
import family.hearth.domain.people.Avatar;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what an original is of, and has its pictures made. */
@Singleton
final class Darkroom {

    private static final Logger LOG = LoggerFactory.getLogger(Darkroom.class);

    private final MemoryPhotos photos;
    private final KidAvatars avatars;

    Darkroom(MemoryPhotos photos, KidAvatars avatars) {
        this.photos = photos;
        this.avatars = avatars;
    }

    /** Makes the pictures of the original under that key. Done twice, it does nothing the second time. */
    void develop(String key) {
        var photo = PhotoKeys.parse(key);
        var avatar = Avatar.parse(key);
        if (photo.isPresent()) {
            photos.develop(photo.get(), key);
        } else if (avatar.isPresent()) {
            avatars.develop(avatar.get(), key);
        } else {
            LOG.warn("an object of no kind we know was stored; left alone");
        }
    }
}
