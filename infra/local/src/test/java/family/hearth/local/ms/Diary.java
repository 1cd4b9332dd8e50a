package family.hearth.local.ms;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.ApiRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests do with the memories of a family. */
record Diary(Api api) {

    static final String PATH = "/api/v1/memories";

    static String at(int memoryId) {
        return PATH + "/" + memoryId;
    }

    /** Sets down a memory that happened then. */
    int write(String notes, String recordedAt) {
        return write(Map.of("notes", notes, "recorded_at", recordedAt));
    }

    int write(Map<String, Object> fields) {
        return (int) asking(fields).expect(201).number("/data/id");
    }

    /** Sets down a memory that is hidden from the first. */
    int hide(String notes, String recordedAt) {
        return write(Map.of("notes", notes, "recorded_at", recordedAt, "visibility", "hidden"));
    }

    ApiRequest asking(Map<String, Object> fields) {
        return api.post(PATH).json(fields);
    }

    /** As it is shown. */
    JsonNode show(int memoryId) {
        return api.get(at(memoryId)).expect(200).json("/data");
    }

    JsonNode change(int memoryId, Map<String, Object> fields) {
        return api.put(at(memoryId)).json(fields).expect(200).json("/data");
    }

    /** The ids of every memory, page by page; each page says how many there are. */
    List<Integer> ids(String visibility, int perPage, int total) {
        var ids = new ArrayList<Integer>();
        var query = new HashMap<String, Object>(Map.of("visibility", visibility, "per_page", perPage));
        while (true) {
            var request = api.get(PATH);
            query.forEach(request::query);
            var page = request.expect(200);
            if (page.number("/meta/total_count") != total) {
                throw new AssertionError("not " + total + " memories: " + page.text());
            }
            page.json("/data").forEach(memory -> ids.add(memory.path("id").asInt()));
            if (page.json("/meta/next_cursor").isNull()) {
                return ids;
            }
            query.put("cursor", page.string("/meta/next_cursor"));
        }
    }
}
