package family.hearth.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): objects are merged, null removes, all else replaces. */
final class MergePatch {

    private MergePatch() {}

    static void apply(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            var name = change.getKey();
            var value = change.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode part) {
                apply(Trees.object(target, name), part);
            } else {
                target.set(name, value.deepCopy());
            }
        });
    }
}
