package family.hearth.http.body;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One member of a {@code PATCH}: left out, or sent, be it as null where {@code T} allows that.
 *
 * @param <T> the member's type, {@code @Nullable} if null may be sent
 */
public sealed interface Change<T extends @Nullable Object> {

    /** The member was left out: what is stored stays. */
    record Absent<T extends @Nullable Object>() implements Change<T> {}

    /** The member was sent. */
    record To<T extends @Nullable Object>(T value) implements Change<T> {}

    static <T extends @Nullable Object> Change<T> absent() {
        return new Absent<>();
    }

    static <T extends @Nullable Object> Change<T> to(T value) {
        return new To<>(value);
    }

    /** Whether the member was sent. */
    default boolean isPresent() {
        return this instanceof To;
    }

    /** What was sent, or else what is there now. */
    default T orElse(T current) {
        return orElseGet(() -> current);
    }

    /** As {@link #orElse}, for a present value that takes work to find. */
    default T orElseGet(Supplier<T> current) {
        return switch (this) {
            case Absent<T> ignored -> current.get();
            case To<T>(T value) -> value;
        };
    }
}
