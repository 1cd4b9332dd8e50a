package family.hearth.dynamodb;

import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Shown;
import java.util.List;
import java.util.function.Consumer;

/** Takes the memories of a kid or a family away for good. Interrupted, it goes on where it was when it is run again. */
public final class TimelinePurge {

    private static final int BATCH = 25;

    private final Table table;

    public TimelinePurge(Table table) {
        this.table = table;
    }

    /**
     * Takes a timeline away, and all that lies apart from it.
     *
     * @param objects deletes the objects of a memory, before the row that knows of them goes
     */
    public void purge(Home home, Consumer<Memory> objects) {
        whole(home).forEach(range -> purge(range, objects));
        table.deletePartition(SearchKeys.partition(home));
        table.deletePartition(MemoryKeys.timeline(home));
    }

    private static List<Table.Range> whole(Home home) {
        return switch (home) {
            case Home.OfKid(int kidId) -> MemoryKeys.days(kidId, Shown.ALL, null, 0);
            case Home.OfFamily _ -> MemoryKeys.instants(home, Shown.ALL, null, 0);
        };
    }

    private void purge(Table.Range range, Consumer<Memory> objects) {
        for (var batch = table.range(range, BATCH, MemoryRows.MEMORY);
                !batch.isEmpty();
                batch = table.range(range, BATCH, MemoryRows.MEMORY)) {
            for (var row : batch) {
                objects.accept(row.memory());
                table.deletePartition(MemoryKeys.ofMemory(row.memory().id()));
                table.delete(MemoryKeys.home(row.memory()));
            }
        }
    }
}
