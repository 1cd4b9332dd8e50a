package family.hearth.http.page;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as Atrict writes it.
 *
 * @param nextCursor where the next page begins, or null at the end
 */
@Serdeable
public record PageResult<T>(List<T> items, @Nullable String nextCursor) {

    public PageResult {
        items = List.copyOf(items);
    }

    /** The same page of other items. */
    public <U> PageResult<U> map(Function<? super T, ? extends U> shape) {
        return new PageResult<>(items.stream().<U>map(shape).toList(), nextCursor);
    }
}
