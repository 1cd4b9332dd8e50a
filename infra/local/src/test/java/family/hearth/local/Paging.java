package family.hearth.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Walks the pages of an Atrict list. */
public final class Paging {

    private Paging() {}

    /** Every item of the list, page by page. */
    public static List<JsonNode> all(Api api, String path, int limit) {
        var items = new ArrayList<JsonNode>();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        for (var next = first; !next.isEmpty(); ) {
            var page = api.get(next).expect(200);
            page.json("/items").forEach(items::add);
            var cursor = page.json("/nextCursor");
            next = cursor.isNull() ? "" : first + "&cursor=" + cursor.asText();
        }
        return items;
    }

    /** The ids of every item of the list, in its order. */
    public static List<Integer> ids(Api api, String path, int limit) {
        return all(api, path, limit).stream()
                .map(item -> item.path("id").asInt())
                .toList();
    }
}
