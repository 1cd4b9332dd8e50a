package family.hearth.functions.devices;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.policy.Cause;
import family.hearth.domain.policy.MasterSchedule;

/** Keeps a master schedule within what an answer holds: hundreds of rules a day can say more in a month. */
final class AnswerLength {

    /** Bytes (Lambda quotas, "Invocation payload"). */
    private static final long MOST = 6L * 1024 * 1024;

    /** Of everything but the intervals, its headers and wrapping included. */
    private static final long FRAME = 4096;

    /** What an interval or a cause takes at most, its name aside, when quotes are escaped for Lambda. */
    private static final long INTERVAL = 220;

    private static final long CAUSE = 110;

    /** Of a UTF-16 unit: three bytes of UTF-8, or a quotation mark that is escaped twice. */
    private static final long NAME_UNIT = 4;

    private AnswerLength() {}

    /**
     * @throws DomainFailure.Invalid on the days when there may be too much to say of them
     */
    static void require(MasterSchedule schedule) {
        if (atMost(schedule) > MOST) {
            throw new DomainFailure.Invalid("days", "are more than one answer can tell of; ask for fewer");
        }
    }

    /** How many bytes it may take. */
    private static long atMost(MasterSchedule schedule) {
        return FRAME
                + schedule.intervals().stream()
                        .mapToLong(interval -> INTERVAL
                                + interval.because().stream()
                                        .mapToLong(AnswerLength::atMost)
                                        .sum())
                        .sum();
    }

    private static long atMost(Cause cause) {
        return CAUSE + NAME_UNIT * cause.name().length();
    }
}
