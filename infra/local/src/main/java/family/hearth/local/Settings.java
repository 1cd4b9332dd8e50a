package family.hearth.local;

import family.hearth.local.http.LocalServer;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a local cloud is to be.
 *
 * @param port of the gateway, or {@link LocalServer#ANY_PORT}
 * @param data where it keeps everything; in memory when empty
 * @param functions which it runs
 * @param limits the topology's limits by the last word of their variable, such as {@code api}
 * @param schedules whether they run by themselves
 * @param log takes a line for each request
 */
public record Settings(
        int port,
        Optional<Path> data,
        List<FunctionSpec> functions,
        Map<String, String> limits,
        ScheduleMode schedules,
        PrintStream log) {

    /** When scheduled functions run. */
    public enum ScheduleMode {
        BY_THEMSELVES,
        WHEN_ASKED
    }

    /** In memory, on a free port, silent, with schedules that run when asked. */
    public static Settings forTests() {
        return new Settings(
                LocalServer.ANY_PORT,
                Optional.empty(),
                Topology.functions(),
                Map.of(),
                ScheduleMode.WHEN_ASKED,
                new PrintStream(OutputStream.nullOutputStream()));
    }

    public Settings withPort(int other) {
        return new Settings(other, data, functions, limits, schedules, log);
    }

    public Settings withData(Path directory) {
        return new Settings(port, Optional.of(directory), functions, limits, schedules, log);
    }

    public Settings withFunctions(List<FunctionSpec> others) {
        return new Settings(port, data, others, limits, schedules, log);
    }

    public Settings withLimits(Map<String, String> others) {
        return new Settings(port, data, functions, others, schedules, log);
    }

    public Settings withSchedules(ScheduleMode mode) {
        return new Settings(port, data, functions, limits, mode, log);
    }

    public Settings withLog(PrintStream stream) {
        return new Settings(port, data, functions, limits, schedules, stream);
    }
}
