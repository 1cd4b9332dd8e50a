package family.hearth.domain.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of features, always in the order of their numbers.
 *
 * @param bits one for each feature, the lowest for number zero
 */
public record Features(int bits) {

    private static final int EVERY_BIT = (1 << Feature.values().length) - 1;

    public static final Features NONE = new Features(0);
    public static final Features ALL = new Features(EVERY_BIT);

    /** For every set of bits: a long schedule asks thousands of times. */
    private static final List<List<Integer>> NUMBERS = IntStream.rangeClosed(0, EVERY_BIT)
            .mapToObj(Features::new)
            .map(features -> features.list().stream().map(Feature::number).toList())
            .toList();

    public Features {
        if ((bits & ~EVERY_BIT) != 0) {
            throw new IllegalArgumentException("there is no such feature: " + bits);
        }
    }

    public static Features of(Feature... features) {
        return copyOf(List.of(features));
    }

    public static Features copyOf(Collection<Feature> features) {
        return new Features(features.stream().mapToInt(Features::bit).reduce(0, (one, other) -> one | other));
    }

    public boolean contains(Feature feature) {
        return (bits & bit(feature)) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public Features with(Features others) {
        return new Features(bits | others.bits);
    }

    public Features without(Features others) {
        return new Features(bits & ~others.bits);
    }

    /** Ascending. */
    public List<Feature> list() {
        return Arrays.stream(Feature.values()).filter(this::contains).toList();
    }

    /** As Kidtrol numbers them, ascending. */
    public List<Integer> numbers() {
        return NUMBERS.get(bits);
    }

    @Override
    public String toString() {
        return list().toString();
    }

    private static int bit(Feature feature) {
        return 1 << feature.number();
    }
}
