package family.hearth.local.function;

import family.hearth.testkit.AccessDenied;
import family.hearth.testkit.PermissionGuard;
import family.hearth.topology.FunctionSpec;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Every function, in this process, each with the rights that the topology gives it and no more. */
public final class HostedFunctions implements Functions, AutoCloseable {

    private final List<FunctionSpec> specs;
    private final Clock clock;
    private final List<ExecutionInterceptor> shared;
    private final Map<String, PermissionGuard> guards;
    private final Map<String, FunctionHost> hosts = new ConcurrentHashMap<>();

    /**
     * @param shared interceptors around the SDK clients of all of them
     */
    public HostedFunctions(List<FunctionSpec> specs, Clock clock, List<ExecutionInterceptor> shared) {
        this.specs = specs;
        this.clock = clock;
        this.shared = shared;
        this.guards = specs.stream().collect(Collectors.toUnmodifiableMap(FunctionSpec::name, PermissionGuard::new));
    }

    /**
     * Starts them all with the same settings.
     *
     * @throws IllegalStateException when one does not start
     */
    public void start(Map<String, Object> properties) {
        specs.parallelStream().forEach(spec -> hosts.put(spec.name(), host(spec, properties)));
    }

    private FunctionHost host(FunctionSpec spec, Map<String, Object> properties) {
        var guard = Objects.requireNonNull(guards.get(spec.name()));
        return new FunctionHost(
                spec,
                properties,
                clock,
                Stream.concat(shared.stream(), Stream.of(guard)).toList());
    }

    @Override
    public @Nullable Object invoke(String function, Object event) {
        var host = hosts.get(function);
        if (host == null) {
            throw new IllegalArgumentException("no function named " + function + " is running");
        }
        return host.invoke(event);
    }

    /** What any of them was denied. */
    public List<AccessDenied> denials() {
        return guards.values().stream()
                .flatMap(guard -> guard.denials().stream())
                .toList();
    }

    /** The same, and forgets it. */
    public List<AccessDenied> takeDenials() {
        return guards.values().stream()
                .flatMap(guard -> guard.takeDenials().stream())
                .toList();
    }

    @Override
    public void close() {
        hosts.values().forEach(FunctionHost::close);
        hosts.clear();
    }
}
