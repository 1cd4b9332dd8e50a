package family.hearth.http;

import io.micronaut.serde.annotation.Serdeable;

/** What Choreography wraps every answer in that is no failure. */
@Serdeable
public record Success<T>(boolean success, T data) {

    public static <T> Success<T> of(T data) {
        return new Success<>(true, data);
    }
}
