package family.hearth.callers;

import family.hearth.domain.DomainFailure;
import family.hearth.dynamodb.RateStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often somebody may call. Windows are aligned to the epoch; every call in one costs one atomic addition. */
public final class RateLimits {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);

    private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
    private static final int FAILURES_PER_ADDRESS_AND_IP = 10;
    private static final int FAILURES_PER_ADDRESS = 100;

    private final RateStore rates;
    private final Settings settings;
    private final Clock clock;

    public RateLimits(RateStore rates, Settings settings, Clock clock) {
        this.rates = rates;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The limits that an operator may change.
     *
     * @param token calls of the token endpoint in a minute
     * @param api calls of the Atrict dialect in a minute
     * @param guard calls of the other dialects in a minute
     * @param register registrations in an hour
     * @param timeout after which a counter that does not answer lets the request pass
     * @param patience after which a counter that guards against guessing and does not answer refuses the request
     */
    public record Settings(int token, int api, int guard, int register, Duration timeout, Duration patience) {}

    /** What is counted, how long a window is, and whether the request fails when the counter does. */
    private enum Scope {
        TOKEN("token", Duration.ofMinutes(1), true),
        API("api", Duration.ofMinutes(1), false),
        GUARD("guard", Duration.ofMinutes(1), false),
        REGISTER("register", Duration.ofHours(1), true),
        LOGIN("login", QUARTER_HOUR, true);

        private final String label;
        private final Duration window;
        private final boolean failsClosed;

        Scope(String label, Duration window, boolean failsClosed) {
            this.label = label;
            this.window = window;
            this.failsClosed = failsClosed;
        }
    }

    /**
     * What a counted call came to.
     *
     * @param limit calls that a window allows
     * @param remaining calls that are left in this one
     * @param reset until the next window begins
     */
    public record Verdict(int limit, long remaining, Duration reset) {

        /** Whether this very call was one too many. */
        public boolean isOver() {
            return remaining < 0;
        }

        /**
         * @throws DomainFailure.LimitReached when this call was one too many
         */
        public void enforce() {
            if (isOver()) {
                throw new DomainFailure.LimitReached("You call more often than is allowed.", reset);
            }
        }
    }

    /** Counts a call of the token endpoint. A counter out of reach refuses, or guessing would be free. */
    public Verdict token(String who) {
        return closed(Scope.TOKEN, who, settings.token());
    }

    /** Counts a registration. */
    public Verdict register(String ip) {
        return closed(Scope.REGISTER, "ip:" + ip, settings.register());
    }

    /** Counts a call of the Atrict dialect; nothing when the counter is out of reach. */
    public Optional<Verdict> api(String who) {
        return open(Scope.API, who, settings.api());
    }

    /** Counts a call of any other dialect; nothing when the counter is out of reach. */
    public Optional<Verdict> guard(String who) {
        return open(Scope.GUARD, who, settings.guard());
    }

    /**
     * Checks a password under the limit of wrong ones for an address, known or not. The try is counted before the check,
     * so that many at once do not slip through, and taken back when the password is right.
     *
     * @throws DomainFailure.LimitReached after too many wrong ones
     */
    public boolean guess(String email, String ip, PasswordCheck check) {
        var address = Secrets.hash(email);
        var pair = address + ":" + ip;
        closed(Scope.LOGIN, pair, FAILURES_PER_ADDRESS_AND_IP).enforce();
        closed(Scope.LOGIN, address, FAILURES_PER_ADDRESS).enforce();
        var right = check.isRight();
        if (right) {
            forgive(pair);
            forgive(address);
        }
        return right;
    }

    /** Whether the password shown is the right one. */
    @FunctionalInterface
    public interface PasswordCheck {
        boolean isRight();
    }

    private void forgive(String who) {
        rates.forgive(Scope.LOGIN.label, who, Scope.LOGIN.window, clock.instant(), settings.patience());
    }

    private Optional<Verdict> open(Scope scope, String who, int limit) {
        try {
            return Optional.of(count(scope, who, limit));
        } catch (DomainFailure.Unavailable outage) {
            LOG.warn("limiter out of reach, request let through: metric=LimiterUnavailable scope={}", scope.label);
            return Optional.empty();
        }
    }

    private Verdict closed(Scope scope, String who, int limit) {
        return count(scope, who, limit);
    }

    private Verdict count(Scope scope, String who, int limit) {
        var timeout = scope.failsClosed ? settings.patience() : settings.timeout();
        var count = rates.hit(scope.label, who, scope.window, clock.instant(), timeout);
        return new Verdict(limit, limit - count.calls(), count.left());
    }
}
