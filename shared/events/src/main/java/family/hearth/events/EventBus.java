package family.hearth.events;

import family.hearth.domain.policy.DevicePolicyChanged;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where Hearth publishes what has happened. Whoever listens gets each event at least once, and knows an event that comes
 * again by its id and an old one by its sequence.
 *
 * <p>Two implementations: Amazon EventBridge, and buses that fail as a test tells them.
 */
@FunctionalInterface
public interface EventBus {

    /**
     * Publishes what it can and throws nothing: what is not accepted is still the caller's to publish, under the same
     * ids. Once an event is not accepted, later ones of the same device are not offered, so that they come in order.
     *
     * @param events of one device in the order of their sequence
     * @return the ids of those that the bus surely has
     */
    Set<UUID> publish(List<DevicePolicyChanged> events);
}
