package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.people.Membership;
import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.Offer;
import family.hearth.domain.sharing.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invites to see a kid, or to belong to a family. */
public final class InviteStore {

    /** Invites one user may make in a day. */
    public static final int ISSUED_PER_DAY = 10;

    private static final Duration DAY = Duration.ofDays(1);

    private static final Condition LIVE = Condition.of("attribute_exists(pk) AND attribute_not_exists(ending)");

    private final Table table;

    public InviteStore(Table table) {
        this.table = table;
    }

    /**
     * Makes an invite and counts it for its issuer.
     *
     * @throws DomainFailure.Invalid on {@code email} when the address has a live invite to the same
     * @throws DomainFailure.LimitReached when the issuer has made too many today
     * @throws DomainFailure.NotFound when the kid or the family has just been deleted
     * @throws IdTaken when the id has just been drawn for another invite to it
     */
    public void create(Invite invite, @Nullable Receipt receipt) {
        var now = invite.createdAt();
        var window = RateWindow.of(DAY, now);
        table.write()
                .check(subject(invite.offer()), Condition.PRESENT, DomainFailure.NotFound::new)
                .put(
                        InviteRows.INVITEE,
                        InviteRows.Invitee.of(invite),
                        Condition.of("attribute_not_exists(pk) OR expiresAt <= :now")
                                .with(":now", SortableInstant.of(now)),
                        InviteStore::alreadyInvited)
                .change(
                        RateKeys.window("invite", Key.padded(invite.createdById()), window.number()),
                        new Update().add("calls", 1).set(TableLayout.TTL, window.ttl()),
                        Condition.of("attribute_not_exists(calls) OR calls < :most")
                                .with(":most", ISSUED_PER_DAY),
                        () -> new DomainFailure.LimitReached(
                                "You have sent as many invites as a day allows.", window.left(now)))
                .create(InviteRows.INVITE, invite, IdTaken::new)
                .put(InviteRows.POINTER, new InviteRows.Pointer(invite.token(), invite.offer(), invite.id()))
                .answering(receipt)
                .commit();
    }

    /** At most that many of the kid's invites with an id above that one, in the order of their ids. */
    public List<Invite> ofKid(int kidId, int afterId, int limit) {
        return table.range(KidKeys.invitesAfter(kidId, afterId), limit, InviteRows.INVITE);
    }

    public Optional<Invite> find(int kidId, int inviteId) {
        return table.find(KidKeys.invite(kidId, inviteId), InviteRows.INVITE);
    }

    /** The invite as it is now. */
    public Optional<Invite> again(Invite invite) {
        return table.find(InviteKeys.invite(invite.offer(), invite.id()), InviteRows.INVITE);
    }

    /** The invite of that token, a kid being read with it; nothing when either is gone. */
    public Optional<Landing> findByToken(UUID token) {
        return table.find(InviteKeys.pointer(token), InviteRows.POINTER).flatMap(this::landing);
    }

    private Optional<Landing> landing(InviteRows.Pointer pointer) {
        var invite = InviteKeys.invite(pointer.offer(), pointer.inviteId());
        return switch (pointer.offer()) {
            case Offer.OfFamily family ->
                table.find(invite, InviteRows.INVITE).map(found -> new Landing(found, family.familyId()));
            case Offer.OfKid offered -> {
                var kid = KidKeys.kid(offered.kidId());
                var rows = table.rowsAt(List.of(invite, kid));
                yield rows.find(invite, InviteRows.INVITE)
                        .flatMap(found -> rows.find(kid, KidRows.BY_ID)
                                .map(row -> new Landing(found, row.kid().familyId())));
            }
        };
    }

    /**
     * Where a mailed link leads.
     *
     * @param familyId the family that it leads into, or that its kid is in
     */
    public record Landing(Invite invite, int familyId) {}

    /**
     * At most that many invites to the address with an id above that one, in the order of their ids. Found through an
     * index, which may lag behind; their state is read from the rows themselves.
     */
    public List<Invite> toAddress(String email, int afterId, int limit) {
        var keys = table.indexedAfter(
                Table.Index.BY_ADDRESS, InviteKeys.address(email), InviteRows.byAddress(afterId), limit);
        return table.findAll(keys, InviteRows.INVITE).stream()
                .sorted((one, other) -> Integer.compare(one.id(), other.id()))
                .toList();
    }

    /**
     * Turns a live invite into a permission and proves the address of who accepted it.
     *
     * @throws AcceptRefused when the invite has just ended, or the user has just got a permission
     */
    public void accept(Invite accepted, Permission permission, @Nullable Receipt receipt) {
        accepting(accepted, permission.userId())
                .create(UserRows.GRANT, PermissionRows.grant(permission), AcceptRefused::new)
                .create(PermissionRows.OF_KID, permission, AcceptRefused::new)
                .check(KidKeys.kid(permission.kidId()), Condition.PRESENT, DomainFailure.NotFound::new)
                .answering(receipt)
                .commit();
    }

    /**
     * Turns a live invite into a membership and proves the address of who accepted it.
     *
     * @throws AcceptRefused when the invite has just ended, or the user has just become a member
     */
    public void accept(Invite accepted, Membership membership, @Nullable Receipt receipt) {
        var write = accepting(accepted, membership.userId());
        MembershipStore.join(write, membership, AcceptRefused::new);
        write.answering(receipt).commit();
    }

    private Write accepting(Invite accepted, int userId) {
        return table.write()
                .put(InviteRows.INVITE, accepted, LIVE, AcceptRefused::new)
                .delete(InviteKeys.invitee(accepted.offer(), accepted.email()))
                .change(
                        UserKeys.user(userId),
                        new Update().set("emailProven", true),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new);
    }

    /**
     * Ends an invite before it was accepted.
     *
     * @param whenEnded what it comes to when it has just ended otherwise
     */
    public void end(Invite ended, @Nullable Receipt receipt, Supplier<? extends RuntimeException> whenEnded) {
        table.write()
                .put(InviteRows.INVITE, ended, LIVE, whenEnded)
                .delete(
                        InviteKeys.invitee(ended.offer(), ended.email()),
                        Condition.of("attribute_not_exists(pk) OR inviteId = :invite")
                                .with(":invite", ended.id()),
                        whenEnded)
                .answering(receipt)
                .commit();
    }

    /**
     * Starts an invite's two weeks anew.
     *
     * @throws DomainFailure.Conflict when the address has got another invite, this one has ended for good, or its mail
     *     has just gone out again
     */
    public void resend(Invite resent, Instant now, @Nullable Receipt receipt) {
        var earliest = SortableInstant.of(now.minus(Invite.RESEND_PAUSE));
        table.write()
                .put(
                        InviteRows.INVITE,
                        resent,
                        Condition.of("(attribute_not_exists(ending) OR ending = :expired)"
                                        + " AND (attribute_not_exists(resentAt) OR resentAt <= :earliest)")
                                .with(":expired", Invite.End.EXPIRED.name())
                                .with(":earliest", earliest),
                        () -> new DomainFailure.Conflict("This invite has just been sent again or has ended."))
                .put(
                        InviteRows.INVITEE,
                        InviteRows.Invitee.of(resent),
                        Condition.of("attribute_not_exists(pk) OR inviteId = :invite OR expiresAt <= :now")
                                .with(":invite", resent.id())
                                .with(":now", SortableInstant.of(now)),
                        () -> new DomainFailure.Conflict("This address has another invite to the same kid."))
                .answering(receipt)
                .commit();
    }

    /** At most that many live invites of each shard whose time is over, in no order. */
    public List<Invite> overdue(Instant now, int limitPerShard) {
        var upTo = SortableInstant.of(now);
        var keys = IntStream.range(0, InviteKeys.SHARDS)
                .boxed()
                .flatMap(shard ->
                        table.indexed(Table.Index.DUE, InviteKeys.dueShard(shard), upTo, limitPerShard).stream())
                .map(Table.Indexed::key)
                .toList();
        return table.findAll(keys, InviteRows.INVITE);
    }

    /** Takes away every invite to a family that is gone. */
    void forget(int familyId) {
        var guests = InviteKeys.guests(familyId);
        table.rows(guests, InviteKeys.INVITES).stream()
                .map(InviteRows.INVITE::read)
                .forEach(invite -> table.delete(InviteKeys.pointer(invite.token())));
        table.deletePartition(guests);
    }

    private static Key subject(Offer offer) {
        return switch (offer) {
            case Offer.OfKid kid -> KidKeys.kid(kid.kidId());
            case Offer.OfFamily family -> FamilyKeys.family(family.familyId());
        };
    }

    /** An acceptance that came second. */
    public static final class AcceptRefused extends RuntimeException {
        private AcceptRefused() {
            super("the invite has just ended", null, false, false);
        }
    }

    private static DomainFailure alreadyInvited() {
        return new DomainFailure.Invalid("email", "has a pending invite already");
    }
}
