package family.hearth.http;

import io.micronaut.serde.annotation.Serdeable;

/** What Memories wraps an answer in that is neither a failure nor one page of many. */
@Serdeable
public record Data<T>(T data) {}
