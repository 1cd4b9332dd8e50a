package family.hearth.callers;

import family.hearth.http.Dialect;
import family.hearth.http.page.CursorScope;
import family.hearth.http.page.Cursors;
import family.hearth.http.page.Limit;
import family.hearth.http.page.PageResult;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list the caller asks for, by {@code cursor} and {@code limit}, or {@code per_page} in Memories. The
 * cursor belongs to the caller, the path and every other query parameter.
 */
public final class PageRequest {

    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final String PER_PAGE = "per_page";
    private static final String POSITION = "p";

    private final Cursors cursors;
    private final CursorScope scope;
    private final int limit;
    private final @Nullable String after;

    private PageRequest(Cursors cursors, CursorScope scope, int limit, @Nullable String after) {
        this.cursors = cursors;
        this.scope = scope;
        this.limit = limit;
        this.after = after;
    }

    static PageRequest read(HttpRequest<?> request, Caller caller, Cursors cursors) {
        var limit = Limit.of(request, Dialect.of(request.getPath()) == Dialect.MEMORIES ? PER_PAGE : LIMIT)
                .value();
        var scope = new CursorScope(caller.principal(), request.getPath(), filter(request), "");
        var cursor = request.getParameters().get(CURSOR);
        var after = cursor == null || cursor.isEmpty()
                ? null
                : cursors.read(scope, cursor).get(POSITION);
        return new PageRequest(cursors, scope, limit, after);
    }

    /** Where the page before ended; empty for the first page. */
    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    /** How many items the page has at most. */
    public int limit() {
        return limit;
    }

    /**
     * The cursor of the next page.
     *
     * @param position what {@link #after} gives to the next request
     */
    public String cursor(String position) {
        return cursors.write(scope, Map.of(POSITION, position));
    }

    /** How many items to look for: one more than the page holds, to know whether it is the last. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The page of what was found.
     *
     * @param found at most {@link #fetch} items, in the order of the list
     * @param model how the dialect shows an item
     * @param position what {@link #after} gives to the next request
     */
    public <T, M> PageResult<M> of(List<T> found, Function<T, M> model, Function<T, String> position) {
        var items = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? cursor(position.apply(items.getLast())) : null;
        return new PageResult<>(items.stream().map(model).toList(), next);
    }

    private static String filter(HttpRequest<?> request) {
        var rest = new TreeMap<>(request.getParameters().asMap());
        rest.remove(CURSOR);
        rest.remove(LIMIT);
        rest.remove(PER_PAGE);
        return rest.isEmpty() ? "" : rest.toString();
    }
}
