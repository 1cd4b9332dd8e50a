package family.hearth.functions.chores;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A part of the family's completions, newest first. */
@Serdeable
record CompletionPage(List<CompletionObject> completions, Pagination pagination) {}
