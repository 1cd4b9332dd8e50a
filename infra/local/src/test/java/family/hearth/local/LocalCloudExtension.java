package family.hearth.local;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.testkit.CapacityMeter;
import family.hearth.testkit.FaultInjector;
import family.hearth.testkit.Mailbox;
import family.hearth.testkit.MovableClock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the local cloud that all suites of a JVM share, and its parts, as parameters of constructors and
 * methods: {@link LocalCloud}, {@link Api}, {@link Mailbox}, {@link MovableClock}, {@link CapacityMeter},
 * {@link FaultInjector}.
 *
 * <p>After each test the clock follows the machine again and no faults are left; a test during which a function
 * reached for what the topology does not give it has failed. Rows stay: a test makes its own people.
 */
public final class LocalCloudExtension implements ParameterResolver, AfterEachCallback {

    private static final Map<Class<?>, Function<SharedCloud, Object>> PARTS = Map.of(
            LocalCloud.class, SharedCloud::cloud,
            Api.class, SharedCloud::api,
            Mailbox.class, shared -> shared.cloud().mail().mailbox(),
            MovableClock.class, shared -> shared.cloud().clock(),
            CapacityMeter.class, shared -> shared.cloud().meter(),
            FaultInjector.class, shared -> shared.cloud().faults());

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var part = PARTS.get(parameter.getParameter().getType());
        return Objects.requireNonNull(part).apply(shared(context));
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        var cloud = shared(context).cloud();
        cloud.objectEvents().awaitIdle();
        cloud.clock().reset();
        cloud.faults().clear();
        assertThat(cloud.functions().takeDenials())
                .as("what the topology does not give")
                .isEmpty();
    }

    private static SharedCloud shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(SharedCloud.class, _ -> new SharedCloud(), SharedCloud.class);
    }
}
