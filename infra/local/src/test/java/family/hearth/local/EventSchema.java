package family.hearth.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schema of an event whose shape is our own. */
public record EventSchema(Schema schema) {

    /**
     * @param shape with its version, such as {@code scheduled-run.v1}
     */
    public static EventSchema read(String shape) {
        return new EventSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(EventSample.read(shape + ".schema.json").text(), InputFormat.JSON));
    }

    /** What is wrong with an event, which is nothing when it fits. */
    public List<String> violations(JsonNode event) {
        return schema
                .validate(event, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
