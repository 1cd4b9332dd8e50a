package family.hearth.http;

import io.micronaut.serde.annotation.Serdeable;

/** What Choreography says of a thing that has just been deleted. */
@Serdeable
public record Deleted(String id) {}
