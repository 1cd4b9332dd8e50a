package family.hearth.dynamodb;

import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.sharing.Offer;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * An invite lies under its kid, or with its family's others, with a pointer by its token and a row that holds its address
 * while it is live.
 */
final class InviteRows {

    /** Which invite a token means. */
    record Pointer(UUID token, Offer offer, int inviteId) {}

    /** That an address has a live invite to a kid or a family. */
    record Invitee(Offer offer, String email, int inviteId, Instant expiresAt) {
        static Invitee of(Invite invite) {
            return new Invitee(invite.offer(), invite.email(), invite.id(), invite.expiresAt());
        }
    }

    static final RowSchema<Pointer> POINTER = offer(
                    RowSchema.of(Pointer.class, pointer -> InviteKeys.pointer(pointer.token())), Pointer::offer)
            .text("token", pointer -> pointer.token().toString())
            .integer("inviteId", Pointer::inviteId)
            .build(row -> new Pointer(UUID.fromString(row.text("token")), offer(row), row.integer("inviteId")));

    static final RowSchema<Invitee> INVITEE = offer(
                    RowSchema.of(Invitee.class, invitee -> InviteKeys.invitee(invitee.offer(), invitee.email())),
                    Invitee::offer)
            .text("email", Invitee::email)
            .integer("inviteId", Invitee::inviteId)
            .instant("expiresAt", Invitee::expiresAt)
            .build(row ->
                    new Invitee(offer(row), row.text("email"), row.integer("inviteId"), row.instant("expiresAt")));

    static final RowSchema<Invite> INVITE = offer(
                    RowSchema.of(Invite.class, invite -> InviteKeys.invite(invite.offer(), invite.id())), Invite::offer)
            .integer("id", Invite::id)
            .text("token", invite -> invite.token().toString())
            .text("email", Invite::email)
            .instant("createdAt", Invite::createdAt)
            .instant("expiresAt", Invite::expiresAt)
            .integer("createdById", Invite::createdById)
            .instant("acceptedAt", Invite::acceptedAt)
            .integer("acceptedByUserId", Invite::acceptedByUserId)
            .instant("endedAt", Invite::endedAt)
            .choice("ending", Invite::end)
            .instant("resentAt", Invite::resentAt)
            .text(TableLayout.GSI1_PK, invite -> InviteKeys.address(invite.email()))
            .text(TableLayout.GSI1_SK, invite -> InviteRows.byAddress(invite.id()))
            .text(TableLayout.GSI2_PK, invite -> invite.end() == null ? InviteKeys.dueShardOf(invite.id()) : null)
            .text(TableLayout.GSI2_SK, invite -> invite.end() == null ? SortableInstant.of(invite.expiresAt()) : null)
            .build(InviteRows::invite);

    private InviteRows() {}

    static String byAddress(int inviteId) {
        return "INVITE#" + Key.padded(inviteId);
    }

    /** Which of two columns has an id says what the role is on. */
    private static <T> RowSchema.Draft<T> offer(RowSchema.Draft<T> draft, Function<T, Offer> offer) {
        return draft.integer("kidId", row -> offer.apply(row) instanceof Offer.OfKid kid ? kid.kidId() : null)
                .integer(
                        "familyId", row -> offer.apply(row) instanceof Offer.OfFamily family ? family.familyId() : null)
                .choice("role", row -> switch (offer.apply(row)) {
                    case Offer.OfKid kid -> kid.role();
                    case Offer.OfFamily family -> family.role();
                });
    }

    private static Offer offer(Columns row) {
        var kidId = row.integerOrNull("kidId");
        return kidId == null
                ? new Offer.OfFamily(row.integer("familyId"), row.choice("role", FamilyRole.class))
                : new Offer.OfKid(kidId, row.choice("role", KidRole.class));
    }

    private static Invite invite(Columns row) {
        return new Invite(
                row.integer("id"),
                UUID.fromString(row.text("token")),
                offer(row),
                row.text("email"),
                row.instant("createdAt"),
                row.instant("expiresAt"),
                row.integer("createdById"),
                row.instantOrNull("acceptedAt"),
                row.integerOrNull("acceptedByUserId"),
                row.instantOrNull("endedAt"),
                row.choiceOrNull("ending", Invite.End.class),
                row.instantOrNull("resentAt"));
    }
}
