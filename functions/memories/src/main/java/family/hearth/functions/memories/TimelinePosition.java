package family.hearth.functions.memories;

import family.hearth.domain.memories.Memory;
import family.hearth.dynamodb.TimelineStore.Day;
import java.time.LocalDate;

/** A place on a timeline as a cursor holds it. */
final class TimelinePosition {

    private TimelinePosition() {}

    static String write(Memory memory) {
        return memory.details().moment().day() + "/" + memory.id();
    }

    static Day read(String position) {
        var slash = position.indexOf('/');
        return new Day(LocalDate.parse(position.substring(0, slash)), Integer.parseInt(position.substring(slash + 1)));
    }
}
