package family.hearth.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** The values of one row on their way into a record: the builder that every schema shares. */
final class Columns {

    private final Map<String, Object> values = new HashMap<>();

    void set(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    String text(String name) {
        return (String) required(name);
    }

    @Nullable
    String textOrNull(String name) {
        return (String) values.get(name);
    }

    int integer(String name) {
        return (Integer) required(name);
    }

    @Nullable
    Integer integerOrNull(String name) {
        return (Integer) values.get(name);
    }

    long number(String name) {
        return (Long) required(name);
    }

    @Nullable
    Double decimalOrNull(String name) {
        return (Double) values.get(name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    SdkBytes bytes(String name) {
        return (SdkBytes) required(name);
    }

    @Nullable
    SdkBytes bytesOrNull(String name) {
        return (SdkBytes) values.get(name);
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    @Nullable
    Instant instantOrNull(String name) {
        var text = textOrNull(name);
        return text == null ? null : Instant.parse(text);
    }

    LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        var text = textOrNull(name);
        return text == null ? null : LocalDate.parse(text);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    <E extends Enum<E>> @Nullable E choiceOrNull(String name, Class<E> type) {
        var text = textOrNull(name);
        return text == null ? null : Enum.valueOf(type, text);
    }

    @SuppressWarnings("unchecked") // the schema that reads a column is the schema that declared its type
    <V> List<V> list(String name) {
        return (List<V>) values.getOrDefault(name, List.of());
    }

    @SuppressWarnings("unchecked") // the schema that reads a column is the schema that declared its type
    <V> Map<String, V> map(String name) {
        return (Map<String, V>) values.getOrDefault(name, Map.of());
    }

    private Object required(String name) {
        return Objects.requireNonNull(values.get(name), () -> "row without " + name);
    }
}
