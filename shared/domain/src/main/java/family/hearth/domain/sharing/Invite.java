package family.hearth.domain.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer to an address. It ends once, by acceptance, decline, revocation or time.
 *
 * @param token opaque part of the link in the mail
 * @param email the invited address, normalised
 * @param expiresAt from this instant on it can no longer be accepted, swept or not
 * @param endedAt when it was revoked, declined or swept
 * @param end why it ended; null while it is live
 * @param resentAt when its mail last went out again; null when only once
 */
public record Invite(
        int id,
        UUID token,
        Offer offer,
        String email,
        Instant createdAt,
        Instant expiresAt,
        int createdById,
        @Nullable Instant acceptedAt,
        @Nullable Integer acceptedByUserId,
        @Nullable Instant endedAt,
        @Nullable End end,
        @Nullable Instant resentAt) {

    public static final Duration LIFETIME = Duration.ofDays(14);

    /** A mail goes out again no sooner than this after the last time it did. */
    public static final Duration RESEND_PAUSE = Duration.ofMinutes(5);

    /** Why an invite is over. */
    public enum End {
        ACCEPTED,
        DECLINED,
        REVOKED,
        EXPIRED
    }

    /** What an invite is to whoever looks at it. */
    public enum Status {
        PENDING,
        ACCEPTED,
        DECLINED,
        REVOKED,
        EXPIRED
    }

    /** A fresh invite, its two weeks beginning now. */
    public static Invite create(int id, UUID token, Offer offer, String email, int createdById, Instant now) {
        return new Invite(id, token, offer, email, now, now.plus(LIFETIME), createdById, null, null, null, null, null);
    }

    /**
     * What it offers, where it can only be a kid.
     *
     * @throws IllegalStateException when it is to a family
     */
    public Offer.OfKid ofKid() {
        return switch (offer) {
            case Offer.OfKid kid -> kid;
            case Offer.OfFamily _ -> throw new IllegalStateException("this invite is to a family");
        };
    }

    public Status status(Instant now) {
        if (end == null) {
            return now.isBefore(expiresAt) ? Status.PENDING : Status.EXPIRED;
        }
        return switch (end) {
            case ACCEPTED -> Status.ACCEPTED;
            case DECLINED -> Status.DECLINED;
            case REVOKED -> Status.REVOKED;
            case EXPIRED -> Status.EXPIRED;
        };
    }

    public boolean isPending(Instant now) {
        return status(now) == Status.PENDING;
    }

    /** Live again for two weeks, with the same token. */
    public Invite resent(Instant now) {
        return new Invite(
                id,
                token,
                offer,
                email,
                createdAt,
                now.plus(LIFETIME),
                createdById,
                acceptedAt,
                acceptedByUserId,
                null,
                null,
                now);
    }

    public Invite accepted(int userId, Instant now) {
        return new Invite(
                id, token, offer, email, createdAt, expiresAt, createdById, now, userId, null, End.ACCEPTED, resentAt);
    }

    public Invite ended(End why, Instant now) {
        return new Invite(
                id,
                token,
                offer,
                email,
                createdAt,
                expiresAt,
                createdById,
                acceptedAt,
                acceptedByUserId,
                now,
                why,
                resentAt);
    }
}
