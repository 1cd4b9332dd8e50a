package family.hearth.openapi;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Trees of JSON, in which documents are put together. */
final class Trees {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Emoji stand in documents as they are: readers that take JSON for YAML do not know them as two escapes. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private Trees() {}

    /**
     * Reads a resource of JSON.
     *
     * @throws IllegalStateException when there is none
     */
    static ObjectNode json(String resource) {
        return read(resource, in -> JSON.readValue(in, ObjectNode.class));
    }

    /**
     * Reads a resource of YAML, anchors and merge keys included.
     *
     * @throws IllegalStateException when there is none
     */
    static ObjectNode yaml(String resource) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return read(resource, in -> JSON.valueToTree(yaml.<Object>load(in)));
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree cannot be written", e);
        }
    }

    /** The object of that name, made where it is missing. */
    static ObjectNode object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode object ? object : parent.putObject(name);
    }

    /** Every object of the tree, outermost first. */
    static void eachObject(JsonNode tree, Consumer<ObjectNode> visitor) {
        if (tree instanceof ObjectNode object) {
            visitor.accept(object);
        }
        tree.forEach(child -> eachObject(child, visitor));
    }

    private static ObjectNode read(String resource, Reader reader) {
        try (var in = Trees.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** One way of reading. */
    private interface Reader {
        ObjectNode read(InputStream in) throws IOException;
    }
}
