package family.hearth.domain.people;

import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.util.Collection;

/** A user in a family. An inactive one gives no power in it. */
public record Membership(int userId, int familyId, FamilyRole role, boolean active, Instant joinedAt) {

    public boolean isActive(FamilyRole atLeast) {
        return active && role.atLeast(atLeast);
    }

    /**
     * @throws DomainFailure.Forbidden unless this is an active owner's or admin's
     */
    public void requireAdmin() {
        if (!isActive(FamilyRole.ADMIN)) {
            throw new DomainFailure.Forbidden("Only a family's owners and admins may do this.");
        }
    }

    /**
     * Whether this member may decide about that one.
     *
     * @throws DomainFailure.Forbidden unless this is an active owner's or admin's, and about an owner unless an owner's
     */
    public void requireReach(Membership other) {
        requireAdmin();
        if (other.role == FamilyRole.OWNER && role != FamilyRole.OWNER) {
            throw new DomainFailure.Forbidden("Only an owner may do this to an owner.");
        }
    }

    /**
     * @throws DomainFailure.Forbidden when this role is too little to give that one
     */
    public void requireGiving(FamilyRole given) {
        if (!isActive(given)) {
            throw new DomainFailure.Forbidden("Nobody gives a role above their own.");
        }
    }

    /**
     * This membership, taken away by another member.
     *
     * @throws DomainFailure.Forbidden when the other's role does not reach
     * @throws DomainFailure.Conflict when it is the other's own
     */
    public void requireRemovalBy(Membership actor) {
        actor.requireReach(this);
        requireNotOneself(actor, "You cannot remove yourself.");
    }

    /**
     * This membership in a role that another member gives.
     *
     * @throws DomainFailure.Forbidden when the other's role does not reach
     * @throws DomainFailure.Conflict when it is the other's own
     */
    Membership given(FamilyRole newRole, Membership actor) {
        actor.requireReach(this);
        actor.requireGiving(newRole);
        requireNotOneself(actor, "You cannot change your own role.");
        return new Membership(userId, familyId, newRole, active, joinedAt);
    }

    void requireNotOneself(Membership actor, String refusal) {
        if (actor.userId == userId) {
            throw new DomainFailure.Conflict(refusal);
        }
    }

    /**
     * What the family comes to when this member leaves Hearth for good.
     *
     * @param others the other active members of the family
     * @throws DomainFailure.Conflict when this is the last owner, and others would be left without one
     */
    public Leaving leaving(Collection<Membership> others) {
        if (!active) {
            return Leaving.UNNOTICED;
        }
        if (others.isEmpty()) {
            return Leaving.LAST;
        }
        if (role != FamilyRole.OWNER) {
            return Leaving.UNNOTICED;
        }
        if (others.stream().noneMatch(other -> other.role() == FamilyRole.OWNER)) {
            throw new DomainFailure.Conflict(
                    "You are the last owner of a family that others belong to. Deactivate them first.");
        }
        return Leaving.AS_ONE_OWNER_OF_SEVERAL;
    }

    /** What a member's leaving for good means to a family. */
    public enum Leaving {
        /** There is nothing to count. */
        UNNOTICED,
        /** It has one owner less. */
        AS_ONE_OWNER_OF_SEVERAL,
        /** Nobody is left who could act in it: it goes too. */
        LAST
    }

    Membership deactivated() {
        return new Membership(userId, familyId, role, false, joinedAt);
    }

    Membership reactivated() {
        return new Membership(userId, familyId, role, true, joinedAt);
    }
}
