package family.hearth.functions.devices;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.policy.DeviceOs;

/** What a device runs, as Kidtrol writes it. */
final class OsNumber {

    static final String MESSAGE = "must be 0 for iOS or 1 for Android";

    private OsNumber() {}

    /**
     * @throws DomainFailure.Invalid on {@code os} when nothing has this number
     */
    static DeviceOs read(int number) {
        return DeviceOs.of(number).orElseThrow(() -> new DomainFailure.Invalid("os", MESSAGE));
    }
}
