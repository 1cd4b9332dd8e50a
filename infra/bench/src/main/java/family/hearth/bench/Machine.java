package family.hearth.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Where and when something was measured, without which a time means nothing.
 *
 * @param load of the last minute, in processors that were busy or waited for; negative where the system does not say
 */
record Machine(LocalDate date, String processor, int cores, String system, String jdk, double load) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    static Machine here(Clock clock) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                LocalDate.now(clock),
                processorHere(),
                system.getAvailableProcessors(),
                system.getName() + " " + system.getArch(),
                Runtime.version() + ", " + System.getProperty("java.vendor"),
                system.getSystemLoadAverage());
    }

    private static String processorHere() {
        if (!Files.isReadable(PROCESSORS)) {
            return "unnamed processor";
        }
        try (var lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unnamed processor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String line() {
        return "%s; %s, %d cores, %s; JDK %s; load %s when it began"
                .formatted(
                        date,
                        processor,
                        cores,
                        system,
                        jdk,
                        load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load));
    }
}
