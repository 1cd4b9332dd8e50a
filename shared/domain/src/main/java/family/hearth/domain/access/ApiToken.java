package family.hearth.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a program acts for one member of a family in Memories.
 *
 * @param id unique in its family, and the same whatever secret it has
 * @param scope the most it may do; its maker's role may be less
 */
public record ApiToken(
        int id,
        int familyId,
        int makerId,
        String name,
        TokenScope scope,
        String secretHash,
        Instant createdAt,
        @Nullable Instant lastUsedAt)
        implements FamilyCredential {

    /** How tokens begin, so that they are told from other credentials at a glance. */
    public static final String PREFIX = "ms_";

    /** Of a secret: as many as its 128 hexadecimal digits say. */
    public static final int SECRET_BYTES = 64;

    public static final int MAX_NAME = 100;

    /** Its family and nothing else of its maker's, in the role that its maker has now. */
    @Override
    public Optional<Access> access(Access maker) {
        return membershipOf(maker)
                .map(membership -> new Access(maker.user(), List.of(membership), Map.of(), List.of()));
    }

    /** The same token with another secret, that nobody has used yet. */
    public ApiToken rotated(String newSecretHash) {
        return new ApiToken(id, familyId, makerId, name, scope, newSecretHash, createdAt, null);
    }

    /** Whether that user made it. */
    public boolean isOf(int userId) {
        return makerId == userId;
    }
}
