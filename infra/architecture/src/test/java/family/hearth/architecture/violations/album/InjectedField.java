package family.hearth.architecture.violations.album;

import jakarta.inject.Inject;
import java.time.Clock;

final class InjectedField {

    @Inject
    Clock clock;
}
