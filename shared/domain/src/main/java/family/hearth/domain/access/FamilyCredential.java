package family.hearth.domain.access;

import family.hearth.domain.people.Membership;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What opens one family and nothing else, on behalf of whoever made it. */
public sealed interface FamilyCredential permits FamilyKey, ApiToken {

    /** SHA-256 of the secret, in hexadecimal. */
    String secretHash();

    int familyId();

    /** Who made it, and answers for it. */
    int makerId();

    Instant createdAt();

    /** Written at most once a minute. */
    @Nullable
    Instant lastUsedAt();

    /**
     * What it opens now; nothing once its maker could not make it any more.
     *
     * @param maker what its maker may do
     */
    Optional<Access> access(Access maker);

    /**
     * The membership in which its maker made it. Somebody who was taken out of the family and came again is a new
     * member, and what the former one had made stays dead.
     */
    default Optional<Membership> membershipOf(Access maker) {
        return maker.membership(familyId()).filter(membership -> !createdAt().isBefore(membership.joinedAt()));
    }
}
