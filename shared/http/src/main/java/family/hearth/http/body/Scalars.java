package family.hearth.http.body;

import family.hearth.http.failure.Expected;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Single values other than texts. A JSON string is never a number; in a form, where all is text, it may be. */
final class Scalars {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\S{5,40}");
    private static final Pattern NUMERAL = Pattern.compile("[+-]?\\d{1,100}(?:\\.\\d{1,100})?(?:[eE][+-]?\\d{1,6})?");
    private static final int LONG_DIGITS = 19;

    private Scalars() {}

    /** The value, or nothing when the tree holds no such value. */
    static Optional<?> read(Class<?> type, Tree tree) {
        if (type == int.class || type == Integer.class) {
            return whole(tree).filter(value -> value == value.intValue()).map(Long::intValue);
        }
        if (type == long.class || type == Long.class) {
            return whole(tree);
        }
        if (type == double.class || type == Double.class) {
            return numeral(tree).map(Double::valueOf).filter(Double::isFinite);
        }
        if (type == boolean.class || type == Boolean.class) {
            return flag(tree);
        }
        if (type == LocalDate.class) {
            return text(tree).filter(DATE.asMatchPredicate()).flatMap(Scalars::date);
        }
        if (type == Instant.class) {
            return text(tree).filter(INSTANT.asMatchPredicate()).flatMap(Scalars::instant);
        }
        if (type.isEnum()) {
            return text(tree)
                    .flatMap(name -> Arrays.stream(type.getEnumConstants())
                            .filter(constant ->
                                    Expected.wireName((Enum<?>) constant).equals(name))
                            .findFirst());
        }
        throw new IllegalArgumentException("a body cannot hold a " + type.getName());
    }

    private static Optional<String> text(Tree tree) {
        return switch (tree) {
            case Tree.Text(String value) -> Optional.of(value.strip());
            case Tree.FormText(String value) -> Optional.of(value.strip());
            case Tree.Fields _, Tree.Items _, Tree.Numeral _, Tree.Flag _, Tree.Nothing _ -> Optional.empty();
        };
    }

    private static Optional<String> numeral(Tree tree) {
        return switch (tree) {
            case Tree.Numeral(String literal) -> Optional.of(literal);
            case Tree.FormText(String value) -> Optional.of(value.strip()).filter(NUMERAL.asMatchPredicate());
            case Tree.Fields _, Tree.Items _, Tree.Text _, Tree.Flag _, Tree.Nothing _ -> Optional.empty();
        };
    }

    private static Optional<Boolean> flag(Tree tree) {
        return switch (tree) {
            case Tree.Flag(boolean value) -> Optional.of(value);
            case Tree.FormText(String value) ->
                switch (value.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "on", "1" -> Optional.of(true);
                    case "false", "off", "0" -> Optional.of(false);
                    default -> Optional.empty();
                };
            case Tree.Fields _, Tree.Items _, Tree.Text _, Tree.Numeral _, Tree.Nothing _ -> Optional.empty();
        };
    }

    /** 5, 5.0 and 5e0 are the same number; a numeral that would unfold to a million digits is none. */
    private static Optional<Long> whole(Tree tree) {
        return numeral(tree)
                .map(BigDecimal::new)
                .map(BigDecimal::stripTrailingZeros)
                .filter(value -> value.scale() <= 0 && value.precision() - value.scale() <= LONG_DIGITS)
                .map(BigDecimal::toBigInteger)
                .filter(value -> value.bitLength() < Long.SIZE)
                .map(Number::longValue);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
