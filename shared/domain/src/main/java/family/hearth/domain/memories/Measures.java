package family.hearth.domain.memories;

import org.jspecify.annotations.Nullable;

/**
 * How tall and heavy a kid was.
 *
 * @param heightCm centimetres, 0 to 300
 * @param weightKg kilograms, 0 to 500
 */
public record Measures(@Nullable Double heightCm, @Nullable Double weightKg) {

    public static final Measures NONE = new Measures(null, null);

    boolean sayNothing() {
        return heightCm == null && weightKg == null;
    }
}
