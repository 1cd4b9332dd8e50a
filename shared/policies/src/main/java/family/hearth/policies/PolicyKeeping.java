package family.hearth.policies;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.policy.DevicePolicyChanged;
import family.hearth.dynamodb.PolicyDraft;
import family.hearth.dynamodb.PolicyStore;
import family.hearth.events.EventBus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes policies and tells the devices at once. What cannot be told now stays due, and is told by the evaluation: a
 * change that is kept has succeeded.
 */
@Singleton
public final class PolicyKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyKeeping.class);

    private final PolicyStore policies;
    private final EventBus bus;
    private final Clock clock;

    PolicyKeeping(PolicyStore policies, EventBus bus, Clock clock) {
        this.policies = policies;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * Changes a family's policies together with the answer; decided again when somebody else comes between.
     *
     * @param answer remembered when there is one
     */
    public <T> T change(int familyId, Function<PolicyDraft, T> decide, Function<T, @Nullable Receipt> answer) {
        var settled = policies.change(familyId, clock.instant(), decide, answer);
        publish(familyId, settled.unpublished());
        return settled.value();
    }

    /** Changes a family's policies. */
    public <T> T change(int familyId, Function<PolicyDraft, T> decide) {
        return change(familyId, decide, ignored -> null);
    }

    /** Takes something away, which nothing is left to be said of. */
    public void remove(int familyId, Consumer<PolicyDraft> decide) {
        change(familyId, draft -> {
            decide.accept(draft);
            return familyId;
        });
    }

    /** Tells the devices of a family at once what a change of something else has come to. */
    public void tell(int familyId) {
        publish(familyId, policies.unpublished(familyId));
    }

    private void publish(int familyId, List<DevicePolicyChanged> events) {
        if (events.isEmpty()) {
            return;
        }
        var taken = bus.publish(events);
        if (taken.isEmpty()) {
            return;
        }
        try {
            policies.published(familyId, taken);
        } catch (DomainFailure.Unavailable failure) {
            LOG.warn("published events stay noted as unpublished, and will come again", failure);
        }
    }
}
