package family.hearth.functions.makethumbnails;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Avatar;
import family.hearth.domain.people.Kid;
import family.hearth.dynamodb.KidStore;
import family.hearth.lambda.Patience;
import family.hearth.media.UnusableImage;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the pictures of kids. */
@Singleton
final class KidAvatars {

    private static final Logger LOG = LoggerFactory.getLogger(KidAvatars.class);

    private final KidStore kids;
    private final Originals originals;
    private final Clock clock;

    KidAvatars(KidStore kids, Originals originals, Clock clock) {
        this.kids = kids;
        this.originals = originals;
        this.clock = clock;
    }

    void develop(Avatar.Address address, String key) {
        var kid = Patience.lookFor(() -> kids.find(address.kidId()).filter(found -> isCurrent(found, address)));
        if (kid.isEmpty()) {
            LOG.info("avatar settled, replaced or gone; left alone");
            return;
        }
        try {
            var rendition = originals.render(key);
            if (rendition.isPresent()) {
                originals.store(
                        Avatar.derivedKey(address.kidId(), address.version()),
                        rendition.get().thumb());
                settle(address, Avatar.Status.READY);
            }
        } catch (UnusableImage unusable) {
            LOG.info("avatar failed: reason={}", unusable.reason());
            settle(address, Avatar.Status.FAILED);
        }
    }

    private void settle(Avatar.Address address, Avatar.Status status) {
        try {
            kids.update(
                    address.kidId(),
                    kid -> isCurrent(kid, address) ? kid.with(new Avatar(address.version(), status)) : kid,
                    clock.instant());
        } catch (DomainFailure.NotFound deletedMeanwhile) {
            LOG.info("kid deleted meanwhile; its objects are swept");
        }
    }

    private static boolean isCurrent(Kid kid, Avatar.Address address) {
        var avatar = kid.avatar();
        return avatar != null && avatar.version().equals(address.version()) && avatar.status() == Avatar.Status.PENDING;
    }
}
