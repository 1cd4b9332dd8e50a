package family.hearth.dynamodb;

import family.hearth.domain.trash.Trash;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Jobs left behind by requests. */
public final class TrashStore {

    private final Table table;

    public TrashStore(Table table) {
        this.table = table;
    }

    /** At most that many jobs of each shard that are due by now, in no order. */
    public List<Trash> due(Instant now, int limitPerShard) {
        var upTo = SortableInstant.of(now);
        var keys = IntStream.range(0, TrashKeys.SHARDS)
                .boxed()
                .flatMap(shard ->
                        table.indexed(Table.Index.DUE, TrashKeys.dueShard(shard), upTo, limitPerShard).stream())
                .map(Table.Indexed::key)
                .toList();
        return table.findAll(keys, TrashRows.SCHEMA);
    }

    /** Leaves a job for later. */
    public void put(Trash trash) {
        table.write().put(TrashRows.SCHEMA, trash).commit();
    }

    /** Takes a finished job away; nothing happens when it is gone. */
    public void done(Trash trash) {
        table.delete(TrashKeys.trash(trash.id()));
    }
}
