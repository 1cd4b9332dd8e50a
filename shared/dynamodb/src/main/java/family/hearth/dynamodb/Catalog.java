package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a family offers its members, under ULIDs: chores or prizes.
 *
 * @param <T> the one or the other
 */
public final class Catalog<T> {

    private final Table table;
    private final RowSchema<ChoreRows.Row<T>> schema;
    private final Place place;
    private final Function<Integer, Table.Range> all;

    /** Where an item lies. */
    interface Place {
        Key of(int familyId, String id);
    }

    Catalog(Table table, RowSchema<ChoreRows.Row<T>> schema, Place place, Function<Integer, Table.Range> all) {
        this.table = table;
        this.schema = schema;
        this.place = place;
        this.all = all;
    }

    /**
     * Adds an item.
     *
     * @throws IdTaken when the id has just been drawn by somebody else
     */
    public void create(T item, @Nullable Receipt receipt) {
        table.write()
                .create(schema, new ChoreRows.Row<>(item, 0), IdTaken::new)
                .answering(receipt)
                .commit();
    }

    public Optional<T> find(int familyId, String id) {
        return table.find(place.of(familyId, id), schema).map(ChoreRows.Row::value);
    }

    /** The family's first items, oldest first. */
    public List<T> list(int familyId, int limit) {
        return table.all(all.apply(familyId), limit, schema).stream()
                .map(ChoreRows.Row::value)
                .toList();
    }

    /**
     * Changes an item.
     *
     * @return the item as it is now
     * @throws DomainFailure.NotFound when it is gone
     */
    public T update(int familyId, String id, UnaryOperator<T> change) {
        return Changed.retrying(() -> {
            var old = table.find(place.of(familyId, id), schema).orElseThrow(DomainFailure.NotFound::new);
            var next = old.next(change.apply(old.value()));
            table.write().put(schema, next, old.unchanged(), Changed::new).commit();
            return next.value();
        });
    }

    /**
     * Takes an item out; what came of it stays.
     *
     * @throws DomainFailure.NotFound when it is gone already
     */
    public void delete(int familyId, String id) {
        table.write()
                .delete(place.of(familyId, id), Condition.PRESENT, DomainFailure.NotFound::new)
                .commit();
    }
}
