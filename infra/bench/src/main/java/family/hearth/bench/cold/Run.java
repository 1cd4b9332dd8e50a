package family.hearth.bench.cold;

import static java.nio.charset.StandardCharsets.UTF_8;

import family.hearth.bench.CannotMeasure;
import family.hearth.bench.Programs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;

/**
 * A process that answered a hundred times.
 *
 * @param toFirstAnswer milliseconds from before the process was there to its first answer
 * @param calls milliseconds of each call, in their order
 */
record Run(double toFirstAnswer, List<Double> calls) {

    /** The first call of all. */
    double first() {
        return calls.getFirst();
    }

    /** The hundredth. */
    double last() {
        return calls.getLast();
    }

    /**
     * Starts a process and waits for its end.
     *
     * @throws CannotMeasure when it fails
     */
    static Run of(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var began = System.nanoTime();
        var process = builder.start();
        process.getOutputStream().close();
        var answered = Double.NaN;
        var said = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("answered")) {
                    answered = (System.nanoTime() - began) / 1e6;
                }
                said.append(line).append('\n');
            }
        }
        if (process.waitFor() != 0) {
            throw new CannotMeasure(String.join(" ", command) + " failed:\n" + said);
        }
        return new Run(answered, Programs.times(said.toString()));
    }
}
