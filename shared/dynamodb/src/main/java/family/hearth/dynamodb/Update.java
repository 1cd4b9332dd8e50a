package family.hearth.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A partial change of a row, which the Enhanced Client has no words for. Paths are dotted; every step becomes a
 * placeholder, so that no attribute name can be a reserved word.
 */
final class Update {

    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private boolean repeatable = true;

    Update set(String path, AttributeValue value) {
        sets.add(place(path) + " = " + value(value));
        return this;
    }

    Update set(String path, String value) {
        return set(path, AttributeValue.fromS(value));
    }

    Update set(String path, long value) {
        return set(path, AttributeValue.fromN(Long.toString(value)));
    }

    Update set(String path, boolean value) {
        return set(path, AttributeValue.fromBool(value));
    }

    /** Sets the value, or takes the attribute away when there is none. */
    Update setOrRemove(String path, @Nullable String value) {
        return value == null ? remove(path) : set(path, value);
    }

    Update remove(String path) {
        removes.add(place(path));
        return this;
    }

    /** Adds to a number, beginning at nought when it is not there. */
    Update add(String path, long amount) {
        repeatable = false;
        adds.add(place(path) + " " + value(AttributeValue.fromN(Long.toString(amount))));
        return this;
    }

    /** Appends to a list, beginning with an empty one when it is not there. */
    Update append(String path, List<AttributeValue> items) {
        repeatable = false;
        var list = place(path);
        sets.add("%s = list_append(if_not_exists(%s, %s), %s)"
                .formatted(list, list, value(AttributeValue.fromL(List.of())), value(AttributeValue.fromL(items))));
        return this;
    }

    /** Whether it makes the same row when it is done twice. */
    boolean isRepeatable() {
        return repeatable;
    }

    String expression() {
        var parts = new ArrayList<String>();
        clause(parts, "SET", sets);
        clause(parts, "REMOVE", removes);
        clause(parts, "ADD", adds);
        return String.join(" ", parts);
    }

    /** The names that this update and the condition that guards it have placeholders for. */
    Map<String, String> names(Condition condition) {
        var all = new HashMap<>(names);
        all.putAll(condition.names());
        return Map.copyOf(all);
    }

    /** The values of this update and of the condition that guards it. */
    Map<String, AttributeValue> values(Condition condition) {
        var all = new HashMap<>(values);
        all.putAll(condition.values());
        return Map.copyOf(all);
    }

    private static void clause(List<String> parts, String verb, List<String> actions) {
        if (!actions.isEmpty()) {
            parts.add(verb + " " + String.join(", ", actions));
        }
    }

    private String place(String path) {
        var steps = new ArrayList<String>();
        for (var step : path.split("\\.")) {
            var name = "#u_" + step;
            names.put(name, step);
            steps.add(name);
        }
        return String.join(".", steps);
    }

    private String value(AttributeValue value) {
        var name = ":u" + values.size();
        values.put(name, value);
        return name;
    }
}
