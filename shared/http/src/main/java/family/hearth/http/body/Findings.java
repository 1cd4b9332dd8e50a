package family.hearth.http.body;

import family.hearth.domain.DomainFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with a body, by the path of the field: {@code photos[0].filename}. */
final class Findings {

    private final Map<String, List<String>> messages = new LinkedHashMap<>();
    private int count;

    void add(String path, String message) {
        messages.computeIfAbsent(path, ignored -> new ArrayList<>()).add(message);
        count++;
    }

    /** Adds what a record found wrong with itself. */
    void addAll(String path, DomainFailure.Invalid invalid) {
        invalid.errors().forEach((field, found) -> found.forEach(message -> add(below(path, field), message)));
    }

    /** How many there are, to see whether a step added any. */
    int count() {
        return count;
    }

    void throwIfAny() {
        if (count > 0) {
            throw new DomainFailure.Invalid(messages);
        }
    }

    static String below(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
