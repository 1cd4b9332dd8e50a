package family.hearth.functions.kids;

import family.hearth.callers.Secrets;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Avatar;
import family.hearth.domain.people.Kid;
import family.hearth.dynamodb.KidStore;
import family.hearth.http.failure.RequestFailure.PayloadTooLarge;
import family.hearth.media.ImageHeader;
import family.hearth.media.ImageType;
import family.hearth.media.ObjectStore;
import family.hearth.media.PixelLimit;
import family.hearth.media.ServedAs;
import family.hearth.media.UnusableImage;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * Pictures of kids on their way in and out. Bytes are stored before the kid's row names them, so a row never names a
 * picture that did not arrive; an object that no row came to name is private, and is the only thing a failure leaves.
 */
@Singleton
final class Avatars {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final Duration URL_LIFETIME = Duration.ofMinutes(5);

    private final KidStore kids;
    private final ObjectStore objects;
    private final Secrets secrets;
    private final Clock clock;

    Avatars(KidStore kids, ObjectStore objects, Secrets secrets, Clock clock) {
        this.kids = kids;
        this.objects = objects;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Where the picture can be fetched for five minutes.
     *
     * @throws DomainFailure.NotFound when there is none, or none could be made
     * @throws DomainFailure.Conflict while it is being made
     */
    URI url(Kid kid) {
        var avatar = kid.avatar();
        if (avatar == null || avatar.status() == Avatar.Status.FAILED) {
            throw new DomainFailure.NotFound();
        }
        if (avatar.status() == Avatar.Status.PENDING) {
            throw new DomainFailure.Conflict("The picture is still being made. Try again in a moment.");
        }
        return objects.presignDownload(Avatar.derivedKey(kid.id(), avatar.version()), URL_LIFETIME, ServedAs.stored());
    }

    void replace(Kid kid, byte[] image) {
        if (image.length > MAX_BYTES) {
            throw new PayloadTooLarge("An avatar has at most 4 MB.");
        }
        var type = sniff(image);
        var avatar = store(kid.id(), image, type);
        kids.update(kid.id(), found -> found.with(avatar), clock.instant());
    }

    void remove(Kid kid) {
        if (kid.avatar() == null) {
            throw new DomainFailure.NotFound();
        }
        kids.update(kid.id(), Kid::withoutAvatar, clock.instant());
    }

    /**
     * Stores a picture for a row that is to name it.
     *
     * @param type what its header says
     */
    Avatar store(int kidId, byte[] image, ImageType type) {
        var version = secrets.drawName("");
        objects.put(Avatar.originalKey(kidId, version), image, type.contentType());
        return new Avatar(version, Avatar.Status.PENDING);
    }

    /**
     * @throws DomainFailure.Invalid on {@code avatar} when these bytes cannot become a picture
     */
    static ImageType sniff(byte[] image) {
        try {
            var header = ImageHeader.sniff(image);
            header.check(PixelLimit.DEFAULT);
            return header.type();
        } catch (UnusableImage unusable) {
            throw new DomainFailure.Invalid("avatar", String.valueOf(unusable.getMessage()));
        }
    }
}
