package family.hearth.dynamodb;

import family.hearth.domain.chores.Chore;
import family.hearth.domain.chores.Prize;
import family.hearth.domain.chores.Redemption;
import family.hearth.domain.chores.Redemption.Status;
import java.util.function.Function;

/** Chores, prizes and redemptions. A redemption lies whole in two rows: by its id, and by its status. */
final class ChoreRows {

    /**
     * A chore or a prize with the number of the write that made the row what it is.
     *
     * @param version a writer that has read another one must read again
     */
    record Row<T>(T value, long version) {

        Row<T> next(T changed) {
            return new Row<>(changed, version + 1);
        }

        Condition unchanged() {
            return Condition.of("version = :version").with(":version", version);
        }
    }

    static final RowSchema<Row<Chore>> CHORE = RowSchema.of(
                    ChoreRows.<Chore>type(),
                    row -> ChoreKeys.chore(row.value().familyId(), row.value().id()))
            .text("id", row -> row.value().id())
            .integer("familyId", row -> row.value().familyId())
            .text("name", row -> row.value().name())
            .text("description", row -> row.value().description())
            .text("emoji", row -> row.value().emoji())
            .integer("points", row -> row.value().points())
            .instant("createdAt", row -> row.value().createdAt())
            .instant("updatedAt", row -> row.value().updatedAt())
            .number("version", Row::version)
            .build(row -> new Row<>(
                    new Chore(
                            row.text("id"),
                            row.integer("familyId"),
                            row.text("name"),
                            row.textOrNull("description"),
                            row.textOrNull("emoji"),
                            row.integer("points"),
                            row.instant("createdAt"),
                            row.instant("updatedAt")),
                    row.number("version")));

    static final RowSchema<Row<Prize>> PRIZE = RowSchema.of(
                    ChoreRows.<Prize>type(),
                    row -> ChoreKeys.prize(row.value().familyId(), row.value().id()))
            .text("id", row -> row.value().id())
            .integer("familyId", row -> row.value().familyId())
            .text("name", row -> row.value().name())
            .text("description", row -> row.value().description())
            .text("emoji", row -> row.value().emoji())
            .integer("costPoints", row -> row.value().costPoints())
            .instant("createdAt", row -> row.value().createdAt())
            .instant("updatedAt", row -> row.value().updatedAt())
            .number("version", Row::version)
            .build(row -> new Row<>(
                    new Prize(
                            row.text("id"),
                            row.integer("familyId"),
                            row.text("name"),
                            row.textOrNull("description"),
                            row.textOrNull("emoji"),
                            row.integer("costPoints"),
                            row.instant("createdAt"),
                            row.instant("updatedAt")),
                    row.number("version")));

    static final RowSchema<Redemption> REDEMPTION =
            redemption(redemption -> ChoreKeys.redemption(redemption.familyId(), redemption.id()));

    static final RowSchema<Redemption> IN_STATUS =
            redemption(redemption -> ChoreKeys.redemption(redemption.familyId(), redemption.status(), redemption.id()));

    private ChoreRows() {}

    @SuppressWarnings("unchecked") // a class object knows nothing of type arguments
    private static <T> Class<Row<T>> type() {
        return (Class<Row<T>>) (Class<?>) Row.class;
    }

    private static RowSchema<Redemption> redemption(Function<Redemption, Key> key) {
        return RowSchema.of(Redemption.class, key)
                .text("id", Redemption::id)
                .integer("familyId", Redemption::familyId)
                .number("eventNumber", Redemption::eventNumber)
                .integer("memberId", Redemption::memberId)
                .text("memberName", Redemption::memberName)
                .text("prizeId", Redemption::prizeId)
                .text("prizeName", Redemption::prizeName)
                .text("prizeEmoji", Redemption::prizeEmoji)
                .integer("costPoints", Redemption::costPoints)
                .choice("redemptionStatus", Redemption::status)
                .instant("createdAt", Redemption::createdAt)
                .instant("updatedAt", Redemption::updatedAt)
                .instant("fulfilledAt", Redemption::fulfilledAt)
                .instant("dismissedAt", Redemption::dismissedAt)
                .build(row -> new Redemption(
                        row.text("id"),
                        row.integer("familyId"),
                        row.number("eventNumber"),
                        row.integer("memberId"),
                        row.text("memberName"),
                        row.text("prizeId"),
                        row.text("prizeName"),
                        row.textOrNull("prizeEmoji"),
                        row.integer("costPoints"),
                        row.choice("redemptionStatus", Status.class),
                        row.instant("createdAt"),
                        row.instant("updatedAt"),
                        row.instantOrNull("fulfilledAt"),
                        row.instantOrNull("dismissedAt")));
    }
}
