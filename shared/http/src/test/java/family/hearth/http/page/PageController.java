package family.hearth.http.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of two pages. */
@Controller
final class PageController {

    private static final CursorScope LIST = new CursorScope("user:7", "/api/pages", "", "id");

    private final Cursors cursors;

    PageController(Cursors cursors) {
        this.cursors = cursors;
    }

    @Serdeable
    record Entry(int id) {}

    @Get("/api/pages")
    PageResult<Entry> list(Limit limit, @Nullable @QueryValue String cursor) {
        if (cursor == null) {
            return new PageResult<>(List.of(limit.value()), cursors.write(LIST, Map.of("id", "1"))).map(Entry::new);
        }
        return new PageResult<>(
                List.of(new Entry(Integer.parseInt(cursors.read(LIST, cursor).get("id")))), null);
    }

    @Get("/api/v1/memories/pages")
    int perPage(HttpRequest<?> request) {
        return Limit.of(request, "per_page").value();
    }
}
