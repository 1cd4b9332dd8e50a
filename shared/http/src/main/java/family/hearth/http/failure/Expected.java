package family.hearth.http.failure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a value should have been, in the words of the messages that say so. */
public final class Expected {

    private Expected() {}

    /** What a type takes, to go on after "must be". */
    public static String of(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-03-01";
        }
        if (type == Instant.class) {
            return "a point in time such as 2026-03-01T12:00:00Z";
        }
        return type.isEnum() ? oneOf(type) : "valid";
    }

    /** An enum's constant as every dialect writes it. */
    public static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String oneOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> wireName((Enum<?>) constant))
                .collect(Collectors.joining(", ", "one of: ", ""));
    }
}
