package family.hearth.http.body;

import family.hearth.domain.Email;
import family.hearth.domain.Text;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.AnnotationValue;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The constraints of Jakarta Validation that bodies use. Lengths are counted in code points, as people count, and not in
 * UTF-16 units, as the specification's own validators do.
 */
final class Constraints {

    private Constraints() {}

    /** Adds what the value breaks. A constraint that is not understood here is a defect and throws. */
    static void check(AnnotationMetadata field, Object value, String path, Findings findings) {
        for (var name : field.getAnnotationNamesByStereotype(Constraint.class)) {
            for (var constraint : field.getAnnotationValuesByName(name)) {
                broken(name, constraint, value).ifPresent(message -> findings.add(path, message));
            }
        }
    }

    private static Optional<String> broken(String name, AnnotationValue<?> constraint, Object value) {
        if (is(NotBlank.class, name)) {
            return when(value instanceof String text && text.isBlank(), "must not be blank");
        }
        if (is(NotEmpty.class, name)) {
            return when(length(value) == 0, "must not be empty");
        }
        if (is(Size.class, name)) {
            return size(constraint, value);
        }
        if (is(Min.class, name) || is(DecimalMin.class, name)) {
            var least = new BigDecimal(constraint.stringValue().orElseThrow());
            return when(number(value).compareTo(least) < 0, "must be at least " + least.toPlainString());
        }
        if (is(Max.class, name) || is(DecimalMax.class, name)) {
            var most = new BigDecimal(constraint.stringValue().orElseThrow());
            return when(number(value).compareTo(most) > 0, "must be at most " + most.toPlainString());
        }
        if (is(jakarta.validation.constraints.Email.class, name)) {
            return when(
                    !(value instanceof String text && Email.isValid(Email.normalise(text))),
                    "must be an email address");
        }
        throw new IllegalStateException("a body cannot be held to " + name);
    }

    private static Optional<String> size(AnnotationValue<?> constraint, Object value) {
        int least = constraint.intValue("min").orElse(0);
        int most = constraint.intValue("max").orElse(Integer.MAX_VALUE);
        int length = length(value);
        var unit = value instanceof String ? " characters long" : " items long";
        if (length < least) {
            return Optional.of("must be at least " + least + unit);
        }
        return when(length > most, "must be at most " + most + unit);
    }

    private static int length(Object value) {
        return switch (value) {
            case String text -> Text.length(text);
            case List<?> items -> items.size();
            default -> throw new IllegalStateException("no length: " + value.getClass());
        };
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> BigDecimal.valueOf(number);
            default -> throw new IllegalStateException("no number: " + value.getClass());
        };
    }

    private static boolean is(Class<?> constraint, String name) {
        return constraint.getName().equals(name);
    }

    private static Optional<String> when(boolean broken, String message) {
        return broken ? Optional.of(message) : Optional.empty();
    }
}
