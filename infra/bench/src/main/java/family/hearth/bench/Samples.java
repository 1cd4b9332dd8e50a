package family.hearth.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Times in milliseconds. A median says what usually happens; a mean would tell of the one time that something else ran. */
public final class Samples {

    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * @throws IllegalArgumentException when there are none
     */
    public static Samples of(Collection<Double> times) {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        return new Samples(
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** The middle one, or what lies between the two in the middle. */
    public double median() {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double least() {
        return sorted[0];
    }

    public double most() {
        return sorted[sorted.length - 1];
    }

    /** A number with so many decimals. */
    public static String decimal(double number, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    /** A ratio, as it stands in tables. */
    public static String ratio(double one, double other) {
        return decimal(one / other, 2);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
