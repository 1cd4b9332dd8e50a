package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.DevicePolicyChanged;
import family.hearth.domain.policy.FamilyPolicy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Schedules, overrides and devices of families, and what the devices were told. Whatever changes one of them goes
 * through here, so that the state of a family always follows from everything else: each write is conditional on the
 * state's version.
 */
public final class PolicyStore {

    private final Table table;

    public PolicyStore(Table table) {
        this.table = table;
    }

    /**
     * A change and what came of it.
     *
     * @param unpublished what devices are still to hear of, by sequence; of this change and of earlier ones
     */
    public record Settled<T>(T value, List<DevicePolicyChanged> unpublished) {}

    /** All that decides about the devices of a family from that instant on, in one query. */
    public FamilyPolicy load(int familyId, Instant from) {
        return PolicyRead.of(table, familyId, PolicyKeys.from(familyId, from)).policy();
    }

    /**
     * A family's kids and policies, in two queries side by side.
     *
     * @throws DomainFailure.NotFound when the family is gone
     */
    public PolicyView view(int familyId) {
        return open(familyId, Instant.EPOCH).view();
    }

    /**
     * Changes a family's policies, in one transaction with the answer. The decision is made again when somebody else
     * comes between.
     *
     * @param now when it happens: what is due is evaluated, unless the change touches too many devices at once
     * @param answer remembered when there is one
     * @throws DomainFailure.NotFound when the family is gone
     */
    public <T> Settled<T> change(
            int familyId, Instant now, Function<PolicyDraft, T> decide, Function<T, @Nullable Receipt> answer) {
        return Changed.retrying(() -> {
            var draft = open(familyId, now);
            var value = decide.apply(draft);
            var receipt = answer.apply(value);
            var write = table.write();
            var state = draft.addTo(write);
            if (receipt != null || !draft.isUntouched()) {
                write.answering(receipt).commit();
            }
            return new Settled<>(value, state.state().unpublished());
        });
    }

    /**
     * A family in which something is due.
     *
     * @param since when it became so
     */
    public record Due(int familyId, Instant since) {}

    /** A family's policies as they are, to be changed within another store's write by {@link PolicyDraft#addTo}. */
    PolicyDraft open(int familyId, Instant now) {
        var household = Beside.start(() -> Household.read(table, familyId));
        var policy = PolicyRead.of(table, familyId, PolicyKeys.all(familyId));
        return new PolicyDraft(policy, Beside.join(household), now.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Families in which something is due, those of a shard in the order in which it became so.
     *
     * @param shardFrom from 0
     * @param shardTo no longer read, up to {@link #shards()}
     * @param limit families of each shard
     */
    public List<Due> due(int shardFrom, int shardTo, Instant now, int limit) {
        var upTo = SortableInstant.of(now);
        return IntStream.range(shardFrom, shardTo)
                .boxed()
                .flatMap(shard -> table.indexed(Table.Index.DUE, PolicyKeys.dueShard(shard), upTo, limit).stream())
                .map(entry -> new Due(PolicyKeys.familyOf(entry.key()), Instant.parse(entry.sort())))
                .toList();
    }

    /** Into how many shards families are spread. */
    public static int shards() {
        return PolicyKeys.SHARDS;
    }

    /**
     * Moves the devices of a family to what its policies say now. Late, doubled and parallel runs come to the same.
     *
     * @return what is still to be published, by sequence
     */
    public List<DevicePolicyChanged> evaluate(int familyId, Instant now) {
        var instant = now.truncatedTo(ChronoUnit.MILLIS);
        return Changed.retrying(() -> {
            var read = PolicyRead.of(table, familyId, PolicyKeys.from(familyId, instant));
            if (read.state().isEmpty()) {
                return List.<DevicePolicyChanged>of();
            }
            var old = read.state().get();
            var next = old.evaluated(read.policy(), instant);
            write(old, next);
            return next.state().unpublished();
        });
    }

    /** What is still to be published of a family, by sequence. */
    public List<DevicePolicyChanged> unpublished(int familyId) {
        return table.find(PolicyKeys.state(familyId), PolicyStateRows.SCHEMA)
                .map(row -> row.state().unpublished())
                .orElseGet(List::of);
    }

    /** Notes that those events are on the bus; ids of others are fine. */
    public void published(int familyId, Collection<UUID> eventIds) {
        Changed.retrying(() -> {
            var old = table.find(PolicyKeys.state(familyId), PolicyStateRows.SCHEMA);
            old.ifPresent(row -> write(row, row.published(eventIds)));
            return old;
        });
    }

    private void write(PolicyStateRows.Row old, PolicyStateRows.Row next) {
        if (!next.says(old)) {
            table.write()
                    .put(PolicyStateRows.SCHEMA, next, old.unchanged(), Changed::new)
                    .commit();
        }
    }

    /** A kid's row, and the policies of its family. */
    record Regulated(KidRows.Row kid, PolicyDraft policy) {}

    /**
     * Reads a kid and, side by side, the policies of the family it was last seen in.
     *
     * @throws DomainFailure.NotFound when the kid or its family is gone
     */
    Regulated regulated(Kid seen, Instant now) {
        var beside = Beside.start(() -> open(seen.familyId(), now));
        var kid = table.find(KidKeys.kid(seen.id()), KidRows.BY_ID).orElseThrow(DomainFailure.NotFound::new);
        var familyId = kid.kid().familyId();
        return new Regulated(kid, familyId == seen.familyId() ? Beside.join(beside) : open(familyId, now));
    }
}
