package family.hearth.domain.policy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * When and why a device may do what.
 *
 * @param intervals without gaps from one end of the window to the other; neighbours differ
 */
public record MasterSchedule(
        int deviceId, int kidId, ZoneId timezone, Instant from, Instant to, List<PolicyInterval> intervals) {

    /** Of a local time that is printed without seconds, since it has none. */
    private static final int LENGTH_TO_THE_MINUTE = "2026-03-01T12:00".length();

    public MasterSchedule {
        intervals = List.copyOf(intervals);
    }

    /** SHA-256, in hexadecimal, of everything that is in this record; equal for equal ones, on every machine. */
    public String version() {
        var text = new CanonicalText()
                .number(deviceId)
                .number(kidId)
                .text(timezone.getId())
                .text(print(from))
                .text(print(to));
        var start = print(from);
        var causes = new IdentityHashMap<Cause, CanonicalText>();
        for (var interval : intervals) {
            var end = print(interval.end());
            text.text(start)
                    .text(end)
                    .features(interval.blocked())
                    .features(interval.allowed())
                    .number(interval.because().size());
            interval.because().forEach(cause -> text.append(causes.computeIfAbsent(cause, MasterSchedule::canonical)));
            start = end;
        }
        return text.sha256();
    }

    /** The instant as a clock in the timezone shows it, with its offset spelt out, for UTC too. */
    public String print(Instant instant) {
        var offset = timezone.getRules().getOffset(instant);
        var local =
                LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset).toString();
        return local
                + (local.length() == LENGTH_TO_THE_MINUTE ? ":00" : "")
                + (offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }

    private static CanonicalText canonical(Cause cause) {
        return new CanonicalText()
                .text(cause.kind().name())
                .number(cause.id())
                .text(cause.name())
                .features(cause.features());
    }
}
