package family.hearth.functions.memories;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of a family's memories, newest first. A page may hold fewer than it was asked for and still not be the last. */
@Serdeable
record MemoryPage(List<MemoryObject> data, Meta meta) {

    /**
     * What there is beside the page.
     *
     * @param nextCursor where the next page begins, or null at the end
     * @param totalCount how many memories there were when the first page was asked for
     */
    @Serdeable
    record Meta(
            @JsonProperty("next_cursor") @Nullable String nextCursor,
            @JsonProperty("total_count") long totalCount) {}
}
