package family.hearth.domain.people;

import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.util.Comparator;

/** Somebody of a family: a grown-up with a role in it, or a kid. */
public sealed interface Member {

    /** How a family is listed: grown-ups first, then whoever came first. */
    Comparator<Member> ORDER = Comparator.comparing((Member member) -> member instanceof Child)
            .thenComparing(Member::since)
            .thenComparingInt(Member::id);

    /** A number that no other grown-up and no kid has. */
    int id();

    int familyId();

    String displayName();

    /** Whether this one has all powers of its role; a kid always has its own. */
    boolean isActive();

    /** When this one came to the family. */
    Instant since();

    /**
     * This member without any power in the family; already so, it stays as it is.
     *
     * @throws DomainFailure.Forbidden when the actor's role does not reach
     * @throws DomainFailure.Conflict when the actor is this very member
     * @throws DomainFailure.Invalid on {@code id} when this is a kid, which has no power to lose
     */
    Member deactivatedBy(Membership actor);

    /**
     * This member with the power of its role; already so, it stays as it is.
     *
     * @throws DomainFailure.Forbidden when the actor's role does not reach
     */
    Member reactivatedBy(Membership actor);

    /**
     * This member in that role.
     *
     * @throws DomainFailure.NotFound when this one has no role: an inactive grown-up, or a kid
     * @throws DomainFailure.Forbidden when the actor's role does not reach to this member, or is less than the new one
     * @throws DomainFailure.Conflict when the actor is this very member
     */
    Member given(FamilyRole role, Membership actor);

    /** A grown-up, active or not. */
    record Adult(Membership membership, User user) implements Member {

        @Override
        public int id() {
            return membership.userId();
        }

        @Override
        public int familyId() {
            return membership.familyId();
        }

        @Override
        public String displayName() {
            return user.displayName();
        }

        @Override
        public boolean isActive() {
            return membership.active();
        }

        @Override
        public Instant since() {
            return membership.joinedAt();
        }

        @Override
        public Adult deactivatedBy(Membership actor) {
            actor.requireReach(membership);
            membership.requireNotOneself(actor, "You cannot deactivate yourself.");
            return new Adult(membership.deactivated(), user);
        }

        @Override
        public Adult reactivatedBy(Membership actor) {
            actor.requireReach(membership);
            return new Adult(membership.reactivated(), user);
        }

        @Override
        public Adult given(FamilyRole role, Membership actor) {
            if (!isActive()) {
                throw new DomainFailure.NotFound();
            }
            return new Adult(membership.given(role, actor), user);
        }
    }

    /** A kid, always active. */
    record Child(Kid kid) implements Member {

        @Override
        public int id() {
            return kid.id();
        }

        @Override
        public int familyId() {
            return kid.familyId();
        }

        @Override
        public String displayName() {
            return kid.name();
        }

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public Instant since() {
            return kid.createdAt();
        }

        @Override
        public Child deactivatedBy(Membership actor) {
            actor.requireAdmin();
            throw new DomainFailure.Invalid("id", "is a kid's, and kids are always active");
        }

        @Override
        public Child reactivatedBy(Membership actor) {
            actor.requireAdmin();
            return this;
        }

        @Override
        public Child given(FamilyRole role, Membership actor) {
            throw new DomainFailure.NotFound();
        }
    }
}
