package family.hearth.domain.policy;

import java.util.Arrays;
import java.util.Optional;

/** What a device can do, and can be kept from, under the numbers of Kidtrol. */
public enum Feature {
    CAMERA(0),
    THIRD_PARTY_APPS(1),
    SAFARI(2),
    ITUNES(3),
    INSTALL_APPS(4),
    IN_APP_PURCHASES(5);

    private final int number;

    Feature(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The feature of that number, if there is one. */
    public static Optional<Feature> of(int number) {
        return Arrays.stream(values())
                .filter(feature -> feature.number == number)
                .findFirst();
    }
}
