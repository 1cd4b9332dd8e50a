package family.hearth.callers;

import family.hearth.domain.DomainFailure;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.net.URI;

/** Keeps other sites from using a browser's cookie: what changes something must come from our own pages. */
public final class CrossSite {

    private final String origin;

    /**
     * @param url the public URL of this Hearth
     */
    public CrossSite(String url) {
        var parsed = URI.create(url);
        this.origin = parsed.getScheme() + "://" + parsed.getRawAuthority();
    }

    /**
     * @throws DomainFailure.Forbidden when the cookie alone would authorise a change that no page of ours asked for
     */
    void requireOwnPage(HttpRequest<?> request) {
        var safe = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!safe && !isOurs(request)) {
            throw new DomainFailure.Forbidden("A cookie alone may only be used from Hearth's own pages.");
        }
    }

    /**
     * @throws DomainFailure.Forbidden when a page of another site asks
     */
    public void refuseForeignPage(HttpRequest<?> request) {
        var shown = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (shown != null && !shown.equals(origin)) {
            throw new DomainFailure.Forbidden("Other sites may not sign people in.");
        }
    }

    private boolean isOurs(HttpRequest<?> request) {
        return origin.equals(request.getHeaders().get(HttpHeaders.ORIGIN))
                || "same-origin".equals(request.getHeaders().get("Sec-Fetch-Site"));
    }
}
