package family.hearth.local;

import family.hearth.local.Settings.ScheduleMode;
import family.hearth.local.http.PortTaken;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code ./hearth up}: a local cloud until Ctrl-C. */
public final class Up {

    private static final int OK = 0;
    private static final int CANNOT = 1;
    private static final int WRONG_USAGE = 2;
    private static final String LIMIT = "HEARTH_LIMIT_";

    private final PrintStream out;
    private final PrintStream err;

    Up(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String... words) throws InterruptedException {
        var status = new Up(System.out, System.err).run(List.of(words), System.getenv());
        if (status != OK) {
            System.exit(status);
        }
    }

    /** Runs until the process ends; returns earlier only when there is nothing to run. */
    int run(List<String> words, Map<String, String> environment) throws InterruptedException {
        try {
            var flags = UpFlags.parse(words);
            if (flags.help()) {
                out.print(UpFlags.USAGE);
                return OK;
            }
            stay(start(flags, environment));
            return OK;
        } catch (WrongUsage e) {
            err.println("hearth up: " + e.getMessage());
            err.print(UpFlags.USAGE);
            return WRONG_USAGE;
        } catch (PortTaken e) {
            err.println("hearth up: port " + e.port() + " is taken; choose another with --port");
            return CANNOT;
        } catch (DataDirectory.InUse e) {
            err.println("hearth up: " + e.getMessage());
            return CANNOT;
        }
    }

    private LocalCloud start(UpFlags flags, Map<String, String> environment) {
        if (flags.fresh()) {
            try (var data = DataDirectory.take(flags.data())) {
                data.clear();
            }
        }
        var settings = Settings.forTests()
                .withPort(flags.port())
                .withData(flags.data())
                .withLimits(limits(environment))
                .withSchedules(ScheduleMode.BY_THEMSELVES);
        var cloud = LocalCloud.start(flags.quiet() ? settings : settings.withLog(out));
        out.print(new Welcome(cloud).text());
        out.flush();
        return cloud;
    }

    private static void stay(LocalCloud cloud) throws InterruptedException {
        var forever = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "closing"));
        forever.await();
    }

    /** The variables that set limits on AWS set them here too. */
    static Map<String, String> limits(Map<String, String> environment) {
        var limits = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith(LIMIT)) {
                limits.put(name.substring(LIMIT.length()).toLowerCase(Locale.ROOT), value);
            }
        });
        return limits;
    }
}
