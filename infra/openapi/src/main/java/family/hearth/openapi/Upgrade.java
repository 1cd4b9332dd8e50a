package family.hearth.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Brings the compiler's OpenAPI 3.0 to 3.1, its names to those of the references, and its enums to how they are written
 * on the wire.
 */
final class Upgrade {

    private static final String SCHEMAS = "#/components/schemas/";

    /** {@code PageResult<KidModel>} as the compiler names it, and the two envelopes. */
    private static final Pattern GENERIC = Pattern.compile("(PageResult|Success|Data)_(\\w+)_");

    /** What the references call by another name than the domain does. */
    private static final Map<String, String> NAMES = Map.of("KidRole", "Role", "Photo.Status", "MemoryPhotoStatus");

    private Upgrade() {}

    static void to31(ObjectNode tree) {
        Trees.eachObject(tree, object -> {
            spellNull(object);
            lowerEnum(object);
            rename(object);
            punctuate(object);
            dropEmptyWords(object);
        });
        renameSchemas(tree);
    }

    /** In 3.1 null is a type; a reference that may be null is one of two. */
    private static void spellNull(ObjectNode schema) {
        if (!(schema.path("nullable").isBoolean() && schema.remove("nullable").asBoolean())) {
            return;
        }
        if (schema.path("type") instanceof TextNode type) {
            schema.putArray("type").add(type).add("null");
        } else if (schema.remove("allOf") instanceof ArrayNode references) {
            references.addObject().put("type", "null");
            schema.set("anyOf", references);
        } else {
            throw new IllegalStateException("cannot say that this may be null: " + schema);
        }
    }

    private static void lowerEnum(ObjectNode schema) {
        if (schema.path("enum") instanceof ArrayNode values) {
            var lower = Trees.NODES.arrayNode();
            values.forEach(value -> lower.add(value.asText().toLowerCase(Locale.ROOT)));
            schema.set("enum", lower);
        }
    }

    private static void rename(ObjectNode object) {
        if (object.path("$ref") instanceof TextNode reference
                && reference.textValue().startsWith(SCHEMAS)) {
            object.put("$ref", SCHEMAS + name(reference.textValue().substring(SCHEMAS.length())));
        }
    }

    /** A {@code @param} is a phrase in Javadoc; in a document it stands alone. */
    private static void punctuate(ObjectNode object) {
        if (object.path("description") instanceof TextNode text
                && !text.textValue().isEmpty()) {
            var words = text.textValue();
            var begun = Character.toUpperCase(words.charAt(0)) + words.substring(1);
            object.put("description", begun.endsWith(".") ? begun : begun + ".");
        }
    }

    /** What is said of everything and means nothing: no example, and how to write a list that is none. */
    private static void dropEmptyWords(ObjectNode object) {
        if (object.path("explode").isBoolean()) {
            object.remove("explode");
        }
        if (object.path("example").isNull()) {
            object.remove("example");
        }
    }

    private static void renameSchemas(ObjectNode tree) {
        if (tree.path("components").path("schemas") instanceof ObjectNode schemas) {
            var renamed = Trees.NODES.objectNode();
            schemas.properties().forEach(schema -> renamed.set(name(schema.getKey()), schema.getValue()));
            ((ObjectNode) tree.path("components")).set("schemas", renamed);
        }
    }

    private static String name(String compilers) {
        var generic = GENERIC.matcher(compilers);
        return generic.matches()
                ? name(generic.group(2)) + generic.group(1)
                : NAMES.getOrDefault(compilers, compilers.replace(".", ""));
    }
}
