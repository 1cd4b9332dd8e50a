package family.hearth.domain.chores;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prize that a member took points for. It keeps what the prize was then.
 *
 * @param id a ULID
 * @param eventNumber its place among the family's events, the first being 1
 * @param costPoints what was taken, and is given back when it is dismissed
 */
public record Redemption(
        String id,
        int familyId,
        long eventNumber,
        int memberId,
        String memberName,
        String prizeId,
        String prizeName,
        @Nullable String prizeEmoji,
        int costPoints,
        Status status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant fulfilledAt,
        @Nullable Instant dismissedAt) {

    /** How far it has come. */
    public enum Status {
        AVAILABLE,
        PENDING,
        /** The member has the prize. */
        FULFILLED,
        /** The member will not get it, and has the points back. */
        DISMISSED;

        private boolean isFinal() {
            return this == FULFILLED || this == DISMISSED;
        }
    }

    /** A redemption that has just been asked for. */
    public static Redemption create(String id, Prize prize, Member member, long eventNumber, Instant now) {
        return new Redemption(
                id,
                prize.familyId(),
                eventNumber,
                member.id(),
                member.displayName(),
                prize.id(),
                prize.name(),
                prize.emoji(),
                prize.costPoints(),
                Status.AVAILABLE,
                now,
                now,
                null,
                null);
    }

    /**
     * With another status. The same status again changes nothing.
     *
     * @throws DomainFailure.Invalid on {@code status} when it was fulfilled or dismissed, which is for good
     */
    public Redemption with(Status next, Instant now) {
        if (next == status) {
            return this;
        }
        if (status.isFinal()) {
            throw new DomainFailure.Invalid("status", "cannot change: what is fulfilled or dismissed stays so");
        }
        return new Redemption(
                id,
                familyId,
                eventNumber,
                memberId,
                memberName,
                prizeId,
                prizeName,
                prizeEmoji,
                costPoints,
                next,
                createdAt,
                now,
                next == Status.FULFILLED ? now : null,
                next == Status.DISMISSED ? now : null);
    }
}
