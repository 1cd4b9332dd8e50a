package family.hearth.local.control;

import family.hearth.local.function.FailedDelivery;
import family.hearth.local.function.HostedFunctions;
import family.hearth.local.function.ObjectEvents;
import family.hearth.local.function.Schedule;
import family.hearth.local.function.Schedules;
import family.hearth.topology.FunctionSpec;
import java.util.List;

/** Everything on the control page that has no path of its own. */
public final class Overview {

    private final List<FunctionSpec> specs;
    private final HostedFunctions functions;
    private final ObjectEvents objectEvents;
    private final Schedules schedules;
    private final ObjectShelf objects;

    public Overview(
            List<FunctionSpec> specs,
            HostedFunctions functions,
            ObjectEvents objectEvents,
            Schedules schedules,
            ObjectShelf objects) {
        this.specs = specs;
        this.functions = functions;
        this.objectEvents = objectEvents;
        this.schedules = schedules;
        this.objects = objects;
    }

    State now() {
        return new State(
                routes(),
                objects.list(),
                schedules.states(),
                objectEvents.failures(),
                functions.denials().stream()
                        .map(denied -> String.valueOf(denied.getMessage()))
                        .distinct()
                        .toList());
    }

    private List<Row> routes() {
        return specs.stream()
                .flatMap(spec -> spec.routes().stream().map(path -> new Row(path, spec.name())))
                .toList();
    }

    record State(
            List<Row> routes,
            List<ObjectShelf.StoredObject> objects,
            List<Schedule.State> schedules,
            List<FailedDelivery> failedDeliveries,
            List<String> denials) {}

    record Row(String path, String function) {}
}
