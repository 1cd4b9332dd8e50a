package family.hearth.dynamodb;

import family.hearth.domain.sharing.Offer;
import java.util.UUID;

/**
 * <pre>
 * INVITE#token / INVITE                        which invite a mailed link means
 * GUESTS#f / INVITE#i                          one invite to a family by id
 * GUESTS#f / INVITEE#email                     at most one live invite to a family per address
 * gsi1: ADDR#email / INVITE#i                  invites by invited address
 * gsi2: DUE#INVITE#shard / expiresAt           live invites by the instant they expire
 * </pre>
 */
final class InviteKeys {

    private InviteKeys() {}

    /** Partitions of the index of live invites; a sweep reads each, so they are few. */
    static final int SHARDS = 4;

    static final String INVITES = "INVITE#";

    /** A partition of its own, so that who was ever invited makes no list of the family longer. */
    static String guests(int familyId) {
        return "GUESTS#" + Key.padded(familyId);
    }

    static Key invite(Offer offer, int inviteId) {
        return switch (offer) {
            case Offer.OfKid kid -> KidKeys.invite(kid.kidId(), inviteId);
            case Offer.OfFamily family -> new Key(guests(family.familyId()), INVITES + Key.padded(inviteId));
        };
    }

    static Key invitee(Offer offer, String email) {
        return switch (offer) {
            case Offer.OfKid kid -> KidKeys.invitee(kid.kidId(), email);
            case Offer.OfFamily family -> new Key(guests(family.familyId()), "INVITEE#" + email);
        };
    }

    static Key pointer(UUID token) {
        return new Key("INVITE#" + token, "INVITE");
    }

    static String address(String email) {
        return "ADDR#" + email;
    }

    static String dueShard(int shard) {
        return "DUE#INVITE#" + shard;
    }

    static String dueShardOf(int inviteId) {
        return dueShard(Math.floorMod(inviteId, SHARDS));
    }
}
