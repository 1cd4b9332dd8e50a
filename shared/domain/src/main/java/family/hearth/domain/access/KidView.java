package family.hearth.domain.access;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.memories.Shown;
import family.hearth.domain.people.Kid;
import family.hearth.domain.sharing.KidRole;

/**
 * A kid as one user sees it.
 *
 * @param familyMember whether the user is an active member of the kid's family
 */
public record KidView(Kid kid, int userId, KidRole role, boolean familyMember) {

    /**
     * @throws DomainFailure.NotFound when the user has no role on the kid, as if there were none
     */
    public static KidView of(Kid kid, Access access) {
        var role = access.roleOn(kid).orElseThrow(DomainFailure.NotFound::new);
        return new KidView(
                kid, access.user().id(), role, access.membership(kid.familyId()).isPresent());
    }

    /** Whether the user acts as the kid's owner. */
    public boolean actsAsOwner() {
        return role == KidRole.OWNER;
    }

    /** Whether the user may add memories: editors may, and every active member of the kid's family. */
    public boolean maySetDown() {
        return role.atLeast(KidRole.EDITOR) || familyMember;
    }

    /**
     * @throws DomainFailure.Forbidden when the user only looks on
     */
    public void requireSettingDown() {
        if (!maySetDown()) {
            throw new DomainFailure.Forbidden("Your role on this kid does not allow writing memories.");
        }
    }

    /**
     * Editors write every memory of the kid; a plain member of the family only its own.
     *
     * @throws DomainFailure.Forbidden when this memory is not the user's to change
     */
    public void requireEditing(int authorId) {
        if (!role.atLeast(KidRole.EDITOR) && !(familyMember && authorId == userId)) {
            throw new DomainFailure.Forbidden("Your role on this kid does not allow changing this memory.");
        }
    }

    /**
     * @throws DomainFailure.Forbidden when hidden memories are asked for by one who may not see them
     */
    public void requireSeeing(Shown shown) {
        if (shown.asksForHidden() && !actsAsOwner()) {
            throw new DomainFailure.Forbidden("Only those who act as the kid's owner see hidden memories.");
        }
    }

    /** What somebody reaches who means to change a memory: those who act as owner need not ask for hidden ones. */
    public Shown reach() {
        return actsAsOwner() ? Shown.ALL : Shown.VISIBLE;
    }

    /**
     * @throws DomainFailure.Forbidden when the user does not act as owner
     */
    public void requireOwner() {
        if (!actsAsOwner()) {
            throw new DomainFailure.Forbidden("Only those who act as the kid's owner may do this.");
        }
    }
}
