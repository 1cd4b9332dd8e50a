package family.hearth.domain.access;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Shown;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;

/**
 * The memories of a family, its kids' included, as one of its members sees them. What was granted on single kids does
 * not matter here.
 */
public record FamilyView(Membership membership) {

    public int familyId() {
        return membership.familyId();
    }

    /**
     * @throws DomainFailure.Forbidden when hidden memories are asked for by one who may not see them
     */
    public void requireSeeing(Shown shown) {
        if (shown.asksForHidden() && !isAdmin()) {
            throw new DomainFailure.Forbidden("Only a family's owners and admins see hidden memories.");
        }
    }

    /** What somebody reaches who means to change a memory: owners and admins need not ask for hidden ones. */
    public Shown reach() {
        return isAdmin() ? Shown.ALL : Shown.VISIBLE;
    }

    /**
     * Owners and admins write every memory, others their own.
     *
     * @throws DomainFailure.Forbidden when this memory is not the member's to change
     */
    public void requireEditing(Memory memory) {
        if (!isAdmin() && memory.authorId() != membership.userId()) {
            throw new DomainFailure.Forbidden(
                    "Only its author and the family's owners and admins may change a memory.");
        }
    }

    private boolean isAdmin() {
        return membership.isActive(FamilyRole.ADMIN);
    }
}
