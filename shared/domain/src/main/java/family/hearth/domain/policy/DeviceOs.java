package family.hearth.domain.policy;

import java.util.Arrays;
import java.util.Optional;

/** What a device runs, under the numbers of Kidtrol. */
public enum DeviceOs {
    IOS(0),
    ANDROID(1);

    private final int number;

    DeviceOs(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The system of that number, if there is one. */
    public static Optional<DeviceOs> of(int number) {
        return Arrays.stream(values()).filter(os -> os.number == number).findFirst();
    }
}
