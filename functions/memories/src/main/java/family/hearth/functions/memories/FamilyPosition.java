package family.hearth.functions.memories;

import family.hearth.dynamodb.SearchStore.Place;
import java.time.Instant;

/**
 * A place among the memories of a family as a cursor holds it.
 *
 * @param total how many there were when the first page was read
 */
record FamilyPosition(Place place, long total) {

    private static final String SEPARATOR = "/";

    String write() {
        return String.join(
                SEPARATOR, place.recordedAt().toString(), Integer.toString(place.memoryId()), Long.toString(total));
    }

    static FamilyPosition read(String position) {
        var parts = position.split(SEPARATOR, -1);
        var place = new Place(Instant.parse(parts[0]), Integer.parseInt(parts[1]));
        return new FamilyPosition(place, Long.parseLong(parts[2]));
    }
}
