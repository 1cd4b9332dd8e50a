package family.hearth.domain.access;

import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key by which programs act for a family in Choreography. A family has one at most. */
public record FamilyKey(
        String secretHash,
        int familyId,
        int makerId,
        Instant createdAt,
        @Nullable Instant lastUsedAt) implements FamilyCredential {

    /** How family keys begin, so that they are told from other credentials at a glance. */
    public static final String PREFIX = "choreo_";

    /** Its family and nothing else of its maker's, as an admin would. */
    @Override
    public Optional<Access> access(Access maker) {
        return membershipOf(maker)
                .filter(membership -> membership.role().atLeast(FamilyRole.ADMIN))
                .map(membership -> new Membership(makerId, familyId, FamilyRole.ADMIN, true, membership.joinedAt()))
                .map(admin -> new Access(maker.user(), List.of(admin), Map.of(), List.of()));
    }
}
