package family.hearth.bench.load;

import static family.hearth.bench.Samples.decimal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What wrk 4 says of a run with {@code --latency}.
 *
 * @param p50 and {@code p99}, {@code most}: milliseconds
 * @param errors answers that were no success, and sockets that failed
 */
record WrkOutcome(double perSecond, double p50, double p99, double most, long requests, long errors) {

    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern SOCKETS =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("Latency\\s+\\S+\\s+\\S+\\s+([0-9.]+)(us|ms|s|m)");

    static WrkOutcome of(String said) {
        return new WrkOutcome(
                number(PER_SECOND, said),
                percentile(said, 50),
                percentile(said, 99),
                millis(found(LATENCY, said)),
                (long) number(REQUESTS, said),
                errors(said));
    }

    String[] cells(String name) {
        return new String[] {
            name,
            decimal(perSecond, 0),
            decimal(p50, 1),
            decimal(p99, 1),
            decimal(most, 1),
            Long.toString(requests),
            Long.toString(errors)
        };
    }

    private static double percentile(String said, int percent) {
        return millis(found(Pattern.compile("(?m)^\\s+" + percent + "%\\s+([0-9.]+)(us|ms|s|m)"), said));
    }

    private static double millis(MatchResult time) {
        var number = Double.parseDouble(time.group(1));
        return switch (time.group(2)) {
            case "us" -> number / 1000;
            case "ms" -> number;
            case "s" -> number * 1000;
            default -> number * 60_000;
        };
    }

    private static long errors(String said) {
        var refused = REFUSED.matcher(said).results().mapToLong(match -> Long.parseLong(match.group(1)));
        var sockets = SOCKETS.matcher(said)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1))
                        + Long.parseLong(match.group(2))
                        + Long.parseLong(match.group(3))
                        + Long.parseLong(match.group(4)));
        return refused.sum() + sockets.sum();
    }

    private static double number(Pattern pattern, String said) {
        return Double.parseDouble(found(pattern, said).group(1));
    }

    private static MatchResult found(Pattern pattern, String said) {
        var matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk says nothing of " + pattern + ": " + said);
        }
        return matcher.toMatchResult();
    }
}
