package family.hearth.zips;

import family.hearth.topology.FunctionSpec;
import java.util.Map;

/**
 * A function as the template deploys it.
 *
 * @param spec what the topology says of it
 * @param deployedName its name in the cloud
 * @param handler the class that Lambda starts
 * @param memoryMb what it is given
 * @param variables its environment; a value that only the cloud knows is empty
 * @param zip its own code
 * @param layer what it shares with the others
 */
record DeployedFunction(
        FunctionSpec spec,
        String deployedName,
        String handler,
        int memoryMb,
        Map<String, String> variables,
        Archive zip,
        Archive layer) {

    String name() {
        return spec.name();
    }
}
