package family.hearth.domain.access;

import java.util.Map;

/**
 * The secrets that sign what Hearth gives out. They rotate while a function lives, so whoever signs asks each time.
 *
 * <p>Two implementations: settings, on a laptop and in tests, and AWS Secrets Manager.
 */
@FunctionalInterface
public interface SigningSecrets {

    /**
     * Every secret that is believed, by its id, each of at least 32 bytes. The first in the map's order signs.
     *
     * @throws family.hearth.domain.DomainFailure.Unavailable when they cannot be had right now
     */
    Map<String, byte[]> current();
}
