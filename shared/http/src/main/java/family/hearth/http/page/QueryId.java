package family.hearth.http.page;

import family.hearth.domain.DomainFailure;
import org.jspecify.annotations.Nullable;

/** The {@code ?id=} by which Choreography addresses one item of a list. */
public final class QueryId {

    private QueryId() {}

    /**
     * The id, where there must be one.
     *
     * @throws DomainFailure.Invalid on {@code id} when it is left out or empty
     */
    public static String required(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            throw new DomainFailure.Invalid("id", "is required");
        }
        return id;
    }
}
