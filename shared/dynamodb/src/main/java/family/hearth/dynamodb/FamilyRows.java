package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Function;

/** The row of a family, which also counts what must not be forgotten when it goes. */
final class FamilyRows {

    /**
     * A family with its counts.
     *
     * @param arrivals how often somebody came, or came back, to power in it: who thinks to be the last one compares it
     */
    record Row(Family family, int ownerCount, int kidCount, int arrivals) {
        static Row first(Family family) {
            return new Row(family, 1, 0, 0);
        }
    }

    static final RowSchema<Row> FAMILY =
            columns(row -> FamilyKeys.family(row.family().id()));

    static final RowSchema<Row> DELETED =
            columns(row -> FamilyKeys.deleted(row.family().id()));

    private FamilyRows() {}

    private static RowSchema<Row> columns(Function<Row, Key> key) {
        return RowSchema.of(Row.class, key)
                .integer("id", row -> row.family().id())
                .text("name", row -> row.family().name())
                .integer("createdById", row -> row.family().createdById())
                .instant("createdAt", row -> row.family().createdAt())
                .text("timezone", row -> row.family().timezone().getId())
                .flag("strictPoints", row -> row.family().strictPoints())
                .integer("ownerCount", Row::ownerCount)
                .integer("kidCount", Row::kidCount)
                .integer("arrivals", Row::arrivals)
                .build(row -> new Row(
                        new Family(
                                row.integer("id"),
                                row.text("name"),
                                row.integer("createdById"),
                                row.instant("createdAt"),
                                ZoneId.of(row.text("timezone")),
                                row.flag("strictPoints")),
                        row.integer("ownerCount"),
                        row.integer("kidCount"),
                        Objects.requireNonNullElse(row.integerOrNull("arrivals"), 0)));
    }

    /** What a membership adds to its family's count of owners. */
    static int owners(Membership membership) {
        return membership.isActive(FamilyRole.OWNER) ? 1 : 0;
    }

    /** That the family is there, and has an owner left after so many came, or went. */
    static Condition keepsAnOwner(int owners) {
        return owners >= 0
                ? Condition.PRESENT
                : Condition.of("ownerCount > :one").with(":one", 1);
    }

    static DomainFailure lastOwner() {
        return new DomainFailure.Conflict("A family always keeps an active owner, and this is the last one.");
    }

    /**
     * The family, from rows that were read together.
     *
     * @throws DomainFailure.NotFound when it is gone
     */
    static Family family(Rows rows, int familyId) {
        return rows.find(FamilyKeys.family(familyId), FAMILY).map(Row::family).orElseThrow(DomainFailure.NotFound::new);
    }
}
