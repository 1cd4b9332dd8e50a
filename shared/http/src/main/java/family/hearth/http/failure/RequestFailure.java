package family.hearth.http.failure;

import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a request before the domain ever hears of it. Messages are written for the caller. */
public abstract sealed class RequestFailure extends RuntimeException {

    private RequestFailure(String message) {
        super(message, null, false, false);
    }

    /** No credential, or one that opens nothing here. */
    public static final class Unauthenticated extends RequestFailure {
        private final Challenge challenge;

        /** The scheme named in {@code WWW-Authenticate} (RFC 9110 §11.6.1). */
        public enum Challenge {
            BEARER("Bearer"),
            BASIC("Basic realm=\"Hearth\"");

            private final String header;

            Challenge(String header) {
                this.header = header;
            }

            String header() {
                return header;
            }
        }

        public Unauthenticated() {
            this(Challenge.BEARER);
        }

        public Unauthenticated(Challenge challenge) {
            super("This needs a valid credential.");
            this.challenge = challenge;
        }

        public Challenge challenge() {
            return challenge;
        }
    }

    /** The credential is good, but its scope does not reach. */
    public static final class InsufficientScope extends RequestFailure {

        private final String scope;

        /**
         * @param scope the scope that would reach
         */
        public InsufficientScope(String scope) {
            super("This needs the scope " + scope + ".");
            this.scope = scope;
        }

        /** The header that names what is missing (RFC 6750 §3.1). */
        String challenge() {
            return "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"";
        }
    }

    /** A path or query that cannot be read, such as a broken percent escape. */
    public static final class MalformedRequest extends RequestFailure {
        public MalformedRequest(String message) {
            super(message);
        }
    }

    /** A body that is not what its media type says. */
    public static final class MalformedBody extends RequestFailure {
        public MalformedBody(String message) {
            super(message);
        }
    }

    /** A body of a media type that is not read here. */
    public static final class UnsupportedMediaType extends RequestFailure {
        public UnsupportedMediaType() {
            super("The body is of a media type that is not read here. Send application/json.");
        }
    }

    /** An {@code Accept} header that nothing here satisfies. */
    public static final class NotAcceptable extends RequestFailure {
        public NotAcceptable() {
            super("The answer has no form that the Accept header allows.");
        }
    }

    /** A known path, asked with a method it does not have. */
    public static final class MethodNotAllowed extends RequestFailure {
        private final transient Set<String> allowed;

        /**
         * @param allowed the methods that the path has
         */
        public MethodNotAllowed(Set<String> allowed) {
            super("This path does not have that method.");
            this.allowed = new TreeSet<>(allowed);
        }

        Set<String> allowed() {
            return allowed;
        }
    }

    /** A body larger than what is taken here. */
    public static final class PayloadTooLarge extends RequestFailure {
        /**
         * @param message the limit, and another way in if there is one
         */
        public PayloadTooLarge(String message) {
            super(message);
        }
    }

    /** The first request with this idempotency key has not been answered yet. */
    public static final class InProgress extends RequestFailure {
        public InProgress() {
            super("The first request with this Idempotency-Key is still running.");
        }
    }
}
