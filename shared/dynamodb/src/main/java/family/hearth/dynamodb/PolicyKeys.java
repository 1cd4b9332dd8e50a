package family.hearth.dynamodb;

import java.time.Instant;

/**
 * <pre>
 * POLICY#f / …                                 all that decides about the devices of a family, and what they were told
 * POLICY#f / A#endsAt#override                 overrides, the first to end first
 * POLICY#f / B#schedule                        schedules
 * POLICY#f / C#device                          devices of kids
 * POLICY#f / D#kid                             what policies know of a kid that has, or had, a device
 * POLICY#f / STATE                             what the devices were last told, and what is still to be published
 * gsi2: DUE#POLICY#shard / instant             families in which something is due by now
 * </pre>
 */
final class PolicyKeys {

    /** Partitions of the index of what is due; each run of the evaluation reads a range of them. */
    static final int SHARDS = 64;

    static final String OVERRIDES = "A#";
    static final String SCHEDULES = "B#";
    static final String DEVICES = "C#";
    static final String KIDS = "D#";
    static final String STATE = "STATE";

    private static final String PARTITION = "POLICY#";

    private PolicyKeys() {}

    static String partition(int familyId) {
        return PARTITION + Key.padded(familyId);
    }

    /** The family whose partition that key is in. */
    static int familyOf(Key key) {
        return Integer.parseInt(key.pk().substring(PARTITION.length()));
    }

    static Key override(int familyId, Instant endsAt, int overrideId) {
        return new Key(partition(familyId), OVERRIDES + SortableInstant.of(endsAt) + "#" + Key.padded(overrideId));
    }

    static Key schedule(int familyId, int scheduleId) {
        return new Key(partition(familyId), SCHEDULES + Key.padded(scheduleId));
    }

    static Key device(int familyId, int deviceId) {
        return new Key(partition(familyId), DEVICES + Key.padded(deviceId));
    }

    static Key kid(int familyId, int kidId) {
        return new Key(partition(familyId), KIDS + Key.padded(kidId));
    }

    static Key state(int familyId) {
        return new Key(partition(familyId), STATE);
    }

    /** Everything, overrides that are over too. */
    static Table.Range all(int familyId) {
        return new Table.Range(partition(familyId), OVERRIDES, STATE, false);
    }

    /** Everything that may decide something from that instant on. */
    static Table.Range from(int familyId, Instant from) {
        return new Table.Range(partition(familyId), OVERRIDES + SortableInstant.of(from), STATE, false);
    }

    static String dueShard(int shard) {
        return "DUE#POLICY#" + shard;
    }

    static String dueShardOf(int familyId) {
        return dueShard(familyId % SHARDS);
    }
}
