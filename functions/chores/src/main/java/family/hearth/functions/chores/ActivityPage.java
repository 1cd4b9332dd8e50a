package family.hearth.functions.chores;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A part of the family's feed, newest first. */
@Serdeable
record ActivityPage(List<EventObject> events, Pagination pagination) {}
