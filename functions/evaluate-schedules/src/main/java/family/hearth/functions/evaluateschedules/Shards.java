package family.hearth.functions.evaluateschedules;

import family.hearth.dynamodb.PolicyStore;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The families that a run looks after.
 *
 * @param last one of them too
 */
record Shards(int first, int last) {

    Shards {
        if (first < 0 || first > last || last >= PolicyStore.shards()) {
            throw new IllegalArgumentException("there are no shards from " + first + " to " + last);
        }
    }

    /** Those that a run is given, or all when it is given none ({@code events/sharded-run.v1.schema.json}). */
    static Shards of(Map<String, Object> event) {
        return new Shards(number(event, "fromShard", 0), number(event, "toShard", PolicyStore.shards() - 1));
    }

    IntStream each() {
        return IntStream.rangeClosed(first, last);
    }

    private static int number(Map<String, Object> event, String name, int otherwise) {
        return switch (event.get(name)) {
            case null -> otherwise;
            case Number number -> number.intValue();
            default -> throw new IllegalArgumentException(name + " is no number");
        };
    }
}
