package family.hearth.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The schemas of a document, gathered from several functions. */
final class Schemas {

    private static final String REFERENCE = "#/components/schemas/";

    /** How names of generic schemas end, and where the words for them are. */
    private static final Map<String, String> GENERICS =
            Map.of("PageResult", "page", "Success", "success", "Data", "data");

    private final ObjectNode schemas;

    Schemas(ObjectNode document) {
        this.schemas = Trees.object(Trees.object(document, "components"), "schemas");
    }

    /**
     * Adds what is new. Of two that differ only in their words the first stays.
     *
     * @throws IllegalStateException when two functions mean different things by one name
     */
    void add(Fragment fragment) {
        fragment.schemas().properties().forEach(schema -> {
            var known = schemas.get(schema.getKey());
            if (known == null) {
                schemas.set(schema.getKey(), schema.getValue());
            } else if (!withoutWords(known).equals(withoutWords(schema.getValue()))) {
                throw new IllegalStateException(
                        fragment.function() + " means something else by " + schema.getKey() + " than others do");
            }
        });
    }

    /** Says of pages and envelopes what the compiler cannot: they are generic, and lie in another module. */
    void describeGenerics(ObjectNode words) {
        GENERICS.forEach((suffix, name) -> schemas.properties().stream()
                .filter(schema -> schema.getKey().endsWith(suffix))
                .forEach(
                        schema -> MergePatch.apply((ObjectNode) schema.getValue(), (ObjectNode) words.required(name))));
    }

    /** Drops what no operation leads to, such as what the compiler wrote of Hearth's own arguments. */
    void keepReachableFrom(ObjectNode document) {
        var reached = new HashSet<String>();
        var next = referencesIn(document.required("paths"));
        document.required("components").properties().stream()
                .filter(part -> !part.getKey().equals("schemas"))
                .forEach(part -> next.addAll(referencesIn(part.getValue())));
        while (reached.addAll(next)) {
            Set.copyOf(next).forEach(name -> next.addAll(referencesIn(schemas.path(name))));
        }
        schemas.retain(reached);
    }

    private static Set<String> referencesIn(JsonNode tree) {
        var names = new HashSet<String>();
        Trees.eachObject(
                tree,
                object -> Stream.of(object.path("$ref").asText())
                        .filter(reference -> reference.startsWith(REFERENCE))
                        .map(reference -> reference.substring(REFERENCE.length()))
                        .forEach(names::add));
        return names;
    }

    private static JsonNode withoutWords(JsonNode schema) {
        var copy = schema.deepCopy();
        Trees.eachObject(copy, object -> {
            // A property may be called so too, and is no text.
            if (object.path("description").isTextual()) {
                object.remove("description");
            }
        });
        return copy;
    }
}
