package family.hearth.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Why a request could not be served. Each dialect renders every kind in one exhaustive switch; messages are written
 * for the caller and never tell what another family owns.
 */
public abstract sealed class DomainFailure extends RuntimeException {

    private DomainFailure(String message) {
        super(message, null, false, false);
    }

    private DomainFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Missing, deleted, or another family's: the three look the same from outside. */
    public static final class NotFound extends DomainFailure {
        public NotFound() {
            super("There is nothing here that you may see.");
        }
    }

    /** The caller is known and may see the thing, but its role or scope does not reach. */
    public static final class Forbidden extends DomainFailure {
        public Forbidden(String message) {
            super(message);
        }
    }

    /** The state of the thing does not allow it, whoever asks. */
    public static final class Conflict extends DomainFailure {
        public Conflict(String message) {
            super(message);
        }
    }

    /** One or more fields break a rule. */
    public static final class Invalid extends DomainFailure {
        private final transient Map<String, List<String>> errors;

        /**
         * @param errors messages by field, fields in camelCase, nested as {@code a[0].b}
         */
        public Invalid(Map<String, List<String>> errors) {
            super("Some fields are not valid.");
            this.errors = Map.copyOf(errors);
        }

        public Invalid(String field, String message) {
            this(Map.of(field, List.of(message)));
        }

        public Map<String, List<String>> errors() {
            return errors;
        }
    }

    /** Too often; the same request may succeed later. */
    public static final class LimitReached extends DomainFailure {
        private final Duration retryAfter;

        public LimitReached(String message, Duration retryAfter) {
            super(message);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** A part of Hearth is out of reach or contended; nothing was written. The cause is for the log, not the caller. */
    public static non-sealed class Unavailable extends DomainFailure {
        private static final String MESSAGE = "Hearth cannot do this right now. Nothing was changed; try again.";

        private final Duration retryAfter;

        public Unavailable(Duration retryAfter) {
            super(MESSAGE);
            this.retryAfter = retryAfter;
        }

        public Unavailable(Duration retryAfter, Throwable cause) {
            super(MESSAGE, cause);
            this.retryAfter = retryAfter;
        }

        public final Duration retryAfter() {
            return retryAfter;
        }
    }
}
