package family.hearth.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code PutEvents} answers: a result for each entry, in the same order. */
@Serdeable
record PutEventsAnswer(@JsonProperty("Entries") List<Result> entries) {

    enum Verdict {
        TAKEN,
        LATER,
        NEVER
    }

    /**
     * What became of one entry.
     *
     * @param eventId EventBridge's own, only for one that was taken
     * @param errorCode only for one that was not
     */
    @Serdeable
    record Result(
            @JsonProperty("EventId") @Nullable String eventId,
            @JsonProperty("ErrorCode") @Nullable String errorCode) {

        /** Those worth another attempt (EventBridge API reference, "PutEventsResultEntry"). */
        private static final Set<String> PASSING =
                Set.of("ThrottlingException", "InternalFailure", "InternalException");

        Verdict verdict() {
            if (eventId != null) {
                return Verdict.TAKEN;
            }
            return errorCode != null && PASSING.contains(errorCode) ? Verdict.LATER : Verdict.NEVER;
        }
    }
}
