package family.hearth.functions.chores;

import family.hearth.http.page.Window;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Which part of a list this is.
 *
 * @param total how many there are in all
 * @param hasMore whether any come after this part
 */
@Serdeable
record Pagination(int limit, long offset, long total, boolean hasMore) {

    static Pagination of(Window window, long total) {
        return new Pagination(window.limit(), window.offset(), total, window.isFollowed(total));
    }
}
