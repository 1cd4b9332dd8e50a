package family.hearth.dynamodb;

import java.util.UUID;

/**
 * <pre>
 * TRASH#id / TRASH                             what a request only marked and a sweep finishes
 * gsi2: DUE#PURGE#shard / dueAt                what is to be finished by now
 * </pre>
 */
final class TrashKeys {

    private TrashKeys() {}

    /** Partitions of the index of what is due; a sweep reads each, so they are few. */
    static final int SHARDS = 4;

    static Key trash(UUID id) {
        return new Key("TRASH#" + id, "TRASH");
    }

    static String dueShard(int shard) {
        return "DUE#PURGE#" + shard;
    }

    static String dueShardOf(UUID id) {
        return dueShard(Math.floorMod(id.hashCode(), SHARDS));
    }
}
