package family.hearth.callers;

import io.micronaut.http.HttpRequest;

/** A call that its controller counts by a limit of its own. */
public final class Counted {

    private Counted() {}

    /**
     * Has the answer tell what is left.
     *
     * @throws family.hearth.domain.DomainFailure.LimitReached when this call was one too many
     */
    public static void enforce(HttpRequest<?> request, RateLimits.Verdict verdict) {
        request.setAttribute(CallerFilter.VERDICT, verdict);
        verdict.enforce();
    }
}
