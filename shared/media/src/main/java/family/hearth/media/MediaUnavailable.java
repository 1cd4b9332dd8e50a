package family.hearth.media;

import family.hearth.domain.DomainFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The object store did not answer, or not in time, or had too much to do. Trying again later may help. */
public final class MediaUnavailable extends DomainFailure.Unavailable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    MediaUnavailable(String answer) {
        this(answer, null);
    }

    MediaUnavailable(String answer, @Nullable Throwable cause) {
        super(RETRY_AFTER, new IllegalStateException(answer, cause));
    }
}
