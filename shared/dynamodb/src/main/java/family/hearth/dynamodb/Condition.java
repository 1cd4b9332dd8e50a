package family.hearth.dynamodb;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition expression with its values. Attribute names are written as they are, except reserved words, which have a
 * placeholder.
 */
record Condition(String expression, Map<String, AttributeValue> values, Map<String, String> names) {

    static final Condition ABSENT = of("attribute_not_exists(pk)");
    static final Condition PRESENT = of("attribute_exists(pk)");

    /** Holds whatever there is. */
    static final Condition ANY = of("attribute_exists(pk) OR attribute_not_exists(pk)");

    static Condition of(String expression) {
        return new Condition(expression, Map.of(), Map.of());
    }

    /** Says what a placeholder such as {@code #role} stands for. */
    Condition naming(String placeholder, String attribute) {
        var all = new HashMap<>(names);
        all.put(placeholder, attribute);
        return new Condition(expression, values, Map.copyOf(all));
    }

    Condition with(String name, AttributeValue value) {
        var all = new HashMap<>(values);
        all.put(name, value);
        return new Condition(expression, Map.copyOf(all), names);
    }

    Condition with(String name, String value) {
        return with(name, AttributeValue.fromS(value));
    }

    Condition with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }
}
