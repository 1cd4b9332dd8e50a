package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Kid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who of the kids has which address: one at most, and none that a user has when a kid takes it. A user's address is
 * another row, so a kid's never stands in the way of a user who registers.
 */
final class KidAddresses {

    /** That a kid has the address. */
    private record Claim(String email, int kidId) {}

    private static final RowSchema<Claim> CLAIM = RowSchema.of(
                    Claim.class, claim -> PersonKeys.kidAddress(claim.email()))
            .text("email", Claim::email)
            .integer("kidId", Claim::kidId)
            .build(row -> new Claim(row.text("email"), row.integer("kidId")));

    private final Table table;

    KidAddresses(Table table) {
        this.table = table;
    }

    /**
     * @throws DomainFailure.Invalid on {@code email} when somebody has it
     */
    void requireFree(String email) {
        var rows = rows(email);
        if (isUsers(rows, email)
                || rows.find(PersonKeys.kidAddress(email), CLAIM)
                        .filter(this::holds)
                        .isPresent()) {
            throw taken();
        }
    }

    /**
     * Adds what the kid's change of address takes.
     *
     * @param before the address until now; null when there was none
     * @throws DomainFailure.Invalid on {@code email} when somebody else has the new one
     */
    void move(Write write, @Nullable String before, Kid kid) {
        if (Objects.equals(before, kid.email())) {
            return;
        }
        if (before != null) {
            release(write, before, kid.id());
        }
        var email = kid.email();
        if (email != null) {
            take(write, new Claim(email, kid.id()));
        }
    }

    /** Adds that the kid gives its address up. */
    static void release(Write write, String email, int kidId) {
        write.delete(
                PersonKeys.kidAddress(email),
                Condition.of("attribute_not_exists(pk) OR kidId = :kid").with(":kid", kidId),
                Changed::new);
    }

    private void take(Write write, Claim claim) {
        var rows = rows(claim.email());
        if (isUsers(rows, claim.email())) {
            throw taken();
        }
        var holder = rows.find(PersonKeys.kidAddress(claim.email()), CLAIM);
        if (holder.isEmpty()) {
            write.put(CLAIM, claim, Condition.ABSENT, Changed::new);
        } else if (holds(holder.get())) {
            throw taken();
        } else {
            write.put(
                    CLAIM,
                    claim,
                    Condition.of("kidId = :holder").with(":holder", holder.get().kidId()),
                    Changed::new);
        }
        write.check(PersonKeys.login(claim.email()), Condition.ABSENT, Changed::new);
    }

    private Rows rows(String email) {
        return table.rowsAt(List.of(PersonKeys.login(email), PersonKeys.kidAddress(email)));
    }

    private static boolean isUsers(Rows rows, String email) {
        return rows.find(PersonKeys.login(email), UserRows.LOGIN).isPresent();
    }

    /** The kids of a family that is gone hold nothing, although their rows lie there until they are purged. */
    private boolean holds(Claim claim) {
        return table.find(KidKeys.kid(claim.kidId()), KidRows.BY_ID)
                .map(KidRows.Row::kid)
                .filter(kid -> claim.email().equals(kid.email()))
                .flatMap(kid -> table.find(FamilyKeys.family(kid.familyId()), FamilyRows.FAMILY))
                .isPresent();
    }

    private static DomainFailure taken() {
        return new DomainFailure.Invalid("email", "is somebody else's already");
    }
}
