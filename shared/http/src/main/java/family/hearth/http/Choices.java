package family.hearth.http;

import family.hearth.http.failure.Expected;
import io.micronaut.core.convert.TypeConverter;
import java.util.Arrays;

/**
 * Choices in a query, read by exactly the name they have on the wire. Without a bean of these Micronaut reads its enums
 * in any case.
 */
public final class Choices {

    private Choices() {}

    public static <E extends Enum<E>> TypeConverter<CharSequence, E> of(Class<E> type) {
        var constants = type.getEnumConstants();
        return (text, _, context) -> {
            var choice = Arrays.stream(constants)
                    .filter(constant -> Expected.wireName(constant).contentEquals(text))
                    .findFirst();
            if (choice.isEmpty()) {
                // else a parameter that may be left out would count as left out
                context.reject(text, new IllegalArgumentException("no such choice"));
            }
            return choice;
        };
    }
}
