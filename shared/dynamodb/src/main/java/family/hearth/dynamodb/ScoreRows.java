package family.hearth.dynamodb;

import family.hearth.domain.chores.Completion;
import family.hearth.domain.chores.FeedEvent;
import family.hearth.domain.chores.LedgerEntry;
import family.hearth.domain.chores.Redemption;
import family.hearth.domain.chores.Score;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a family has earned and spent. */
final class ScoreRows {

    /**
     * A score with the number of the write that made it.
     *
     * @param version 0 while there is no row
     */
    record Row(Score score, long version) {

        Row next(Score changed) {
            return new Row(changed, version + 1);
        }

        /** That nobody has moved points since this was read: it is what keeps the numbers free of gaps. */
        Condition unchanged() {
            return version == 0
                    ? Condition.ABSENT
                    : Condition.of("version = :version").with(":version", version);
        }
    }

    /** An event with its family, which its key needs. */
    record Entry(int familyId, FeedEvent event) {}

    static final RowSchema<Row> SCORE = RowSchema.of(
                    Row.class, row -> ScoreKeys.score(row.score().familyId()))
            .integer("familyId", row -> row.score().familyId())
            .number("completions", row -> row.score().completions())
            .number("events", row -> row.score().events())
            .numberByText("balances", row -> byText(row.score().balances()))
            .number("version", Row::version)
            .build(row -> new Row(
                    new Score(
                            row.integer("familyId"),
                            row.number("completions"),
                            row.number("events"),
                            byMember(row.map("balances"))),
                    row.number("version")));

    static final RowSchema<Completion> COMPLETION =
            completion(completion -> ScoreKeys.completion(completion.familyId(), completion.number()));

    /** The completion once more, so that a repeat gets it without looking for it. */
    static final RowSchema<Completion> DONE = completion(completion ->
            ScoreKeys.done(completion.familyId(), completion.choreId(), completion.memberId(), completion.day()));

    static final RowSchema<Entry> EVENT = RowSchema.of(
                    Entry.class,
                    entry -> ScoreKeys.event(entry.familyId(), entry.event().number()))
            .integer("familyId", Entry::familyId)
            .number("number", entry -> entry.event().number())
            .text("id", entry -> part(entry, FeedEvent.Completed::id, FeedEvent.Redeemed::id))
            .text("name", entry -> part(entry, FeedEvent.Completed::choreName, FeedEvent.Redeemed::prizeName))
            .text("emoji", entry -> part(entry, FeedEvent.Completed::choreEmoji, FeedEvent.Redeemed::prizeEmoji))
            .text("memberName", entry -> part(entry, FeedEvent.Completed::memberName, FeedEvent.Redeemed::memberName))
            .instant("at", entry -> part(entry, FeedEvent.Completed::at, FeedEvent.Redeemed::at))
            .integer("points", entry -> part(entry, FeedEvent.Completed::points, redeemed -> null))
            .choice("status", entry -> part(entry, completed -> null, FeedEvent.Redeemed::status))
            .build(row -> new Entry(row.integer("familyId"), event(row)));

    static final RowSchema<LedgerEntry> LEDGER = RowSchema.of(
                    LedgerEntry.class, entry -> ScoreKeys.ledger(entry.familyId(), entry.memberId(), entry.id()))
            .text("id", LedgerEntry::id)
            .integer("familyId", LedgerEntry::familyId)
            .integer("memberId", LedgerEntry::memberId)
            .number("amount", LedgerEntry::amount)
            .choice("reason", LedgerEntry::reason)
            .text("causeId", LedgerEntry::causeId)
            .instant("at", LedgerEntry::at)
            .build(row -> new LedgerEntry(
                    row.text("id"),
                    row.integer("familyId"),
                    row.integer("memberId"),
                    row.number("amount"),
                    row.choice("reason", LedgerEntry.Reason.class),
                    row.text("causeId"),
                    row.instant("at")));

    private ScoreRows() {}

    private static RowSchema<Completion> completion(Function<Completion, Key> key) {
        return RowSchema.of(Completion.class, key)
                .text("id", Completion::id)
                .integer("familyId", Completion::familyId)
                .number("number", Completion::number)
                .number("eventNumber", Completion::eventNumber)
                .text("choreId", Completion::choreId)
                .text("choreName", Completion::choreName)
                .text("choreEmoji", Completion::choreEmoji)
                .integer("memberId", Completion::memberId)
                .text("memberName", Completion::memberName)
                .instant("completedAt", Completion::completedAt)
                .date("day", Completion::day)
                .integer("points", Completion::points)
                .build(row -> new Completion(
                        row.text("id"),
                        row.integer("familyId"),
                        row.number("number"),
                        row.number("eventNumber"),
                        row.text("choreId"),
                        row.text("choreName"),
                        row.textOrNull("choreEmoji"),
                        row.integer("memberId"),
                        row.text("memberName"),
                        row.instant("completedAt"),
                        row.date("day"),
                        row.integer("points")));
    }

    private static FeedEvent event(Columns row) {
        var number = row.number("number");
        var id = row.text("id");
        var name = row.text("name");
        var emoji = row.textOrNull("emoji");
        var member = row.text("memberName");
        var at = row.instant("at");
        return row.textOrNull("status") == null
                ? new FeedEvent.Completed(number, id, name, emoji, member, at, row.integer("points"))
                : new FeedEvent.Redeemed(
                        number, id, name, emoji, member, at, row.choice("status", Redemption.Status.class));
    }

    private static <V> @Nullable V part(
            Entry entry,
            Function<FeedEvent.Completed, @Nullable V> completed,
            Function<FeedEvent.Redeemed, @Nullable V> redeemed) {
        return switch (entry.event()) {
            case FeedEvent.Completed event -> completed.apply(event);
            case FeedEvent.Redeemed event -> redeemed.apply(event);
        };
    }

    private static Map<String, Long> byText(Map<Integer, Long> balances) {
        return balances.entrySet().stream()
                .collect(Collectors.toMap(balance -> balance.getKey().toString(), Map.Entry::getValue));
    }

    private static Map<Integer, Long> byMember(Map<String, Long> balances) {
        return balances.entrySet().stream()
                .collect(Collectors.toMap(balance -> Integer.valueOf(balance.getKey()), Map.Entry::getValue));
    }
}
