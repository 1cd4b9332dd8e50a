package family.hearth.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How one record lies in a row: an Enhanced Client schema written as a list of columns. Static, since a bean schema
 * would be found by reflection at every cold start.
 */
final class RowSchema<T> {

    private final TableSchema<T> schema;
    private final Function<T, Key> key;

    private RowSchema(TableSchema<T> schema, Function<T, Key> key) {
        this.schema = schema;
        this.key = key;
    }

    /** Rows of their own, each under the key of its record. */
    static <T> Draft<T> of(Class<T> type, Function<T, Key> key) {
        var draft = new Draft<>(type, key);
        draft.schema.addAttribute(
                String.class,
                column -> column.name(TableLayout.PK)
                        .getter(row -> key.apply(row).pk())
                        .setter((columns, value) -> columns.set(TableLayout.PK, value))
                        .tags(StaticAttributeTags.primaryPartitionKey()));
        draft.schema.addAttribute(
                String.class,
                column -> column.name(TableLayout.SK)
                        .getter(row -> key.apply(row).sk())
                        .setter((columns, value) -> columns.set(TableLayout.SK, value))
                        .tags(StaticAttributeTags.primarySortKey()));
        return draft;
    }

    /** A part of other rows, without a key. */
    static <T> Draft<T> part(Class<T> type) {
        return new Draft<>(type, part -> {
            throw new IllegalStateException("a part of a row has no key");
        });
    }

    TableSchema<T> schema() {
        return schema;
    }

    Key key(T value) {
        return key.apply(value);
    }

    Map<String, AttributeValue> item(T value) {
        return schema.itemToMap(value, true);
    }

    T read(Map<String, AttributeValue> item) {
        return schema.mapToItem(item);
    }

    /** Collects the columns, each with the part of the record that it holds. */
    static final class Draft<T> {
        private final StaticImmutableTableSchema.Builder<T, Columns> schema;
        private final Function<T, Key> key;

        private Draft(Class<T> type, Function<T, Key> key) {
            this.schema = StaticImmutableTableSchema.builder(type, Columns.class);
            this.key = key;
        }

        Draft<T> text(String name, Function<T, @Nullable String> part) {
            return column(EnhancedType.of(String.class), name, part);
        }

        Draft<T> integer(String name, Function<T, @Nullable Integer> part) {
            return column(EnhancedType.of(Integer.class), name, part);
        }

        Draft<T> number(String name, Function<T, @Nullable Long> part) {
            return column(EnhancedType.of(Long.class), name, part);
        }

        Draft<T> decimal(String name, Function<T, @Nullable Double> part) {
            return column(EnhancedType.of(Double.class), name, part);
        }

        Draft<T> flag(String name, Function<T, @Nullable Boolean> part) {
            return column(EnhancedType.of(Boolean.class), name, part);
        }

        Draft<T> bytes(String name, Function<T, @Nullable SdkBytes> part) {
            return column(EnhancedType.of(SdkBytes.class), name, part);
        }

        Draft<T> instant(String name, Function<T, @Nullable Instant> part) {
            return text(name, row -> map(part.apply(row), SortableInstant::of));
        }

        Draft<T> date(String name, Function<T, @Nullable LocalDate> part) {
            return text(name, row -> map(part.apply(row), LocalDate::toString));
        }

        Draft<T> choice(String name, Function<T, ? extends @Nullable Enum<?>> part) {
            return text(name, row -> map(part.apply(row), Enum::name));
        }

        Draft<T> texts(String name, Function<T, @Nullable List<String>> part) {
            return column(EnhancedType.listOf(String.class), name, part);
        }

        Draft<T> integers(String name, Function<T, @Nullable List<Integer>> part) {
            return column(EnhancedType.listOf(Integer.class), name, part);
        }

        Draft<T> textByText(String name, Function<T, @Nullable Map<String, String>> part) {
            return column(EnhancedType.mapOf(String.class, String.class), name, part);
        }

        Draft<T> numberByText(String name, Function<T, @Nullable Map<String, Long>> part) {
            return column(EnhancedType.mapOf(String.class, Long.class), name, part);
        }

        /** Parts by text key, each a map of its own, so that one can be changed without touching the others. */
        <V> Draft<T> parts(String name, Class<V> type, RowSchema<V> parts, Function<T, @Nullable Map<String, V>> part) {
            var value = EnhancedType.documentOf(type, parts.schema);
            return column(EnhancedType.mapOf(EnhancedType.of(String.class), value), name, part);
        }

        /** The second at which DynamoDB may drop the row. */
        Draft<T> ttl(Function<T, @Nullable Instant> part) {
            return number(TableLayout.TTL, row -> map(part.apply(row), Instant::getEpochSecond));
        }

        RowSchema<T> build(Function<Columns, T> make) {
            return new RowSchema<>(schema.newItemBuilder(Columns::new, make).build(), key);
        }

        private <V> Draft<T> column(EnhancedType<V> type, String name, Function<T, ? extends @Nullable V> part) {
            schema.addAttribute(
                    type,
                    column ->
                            column.name(name).getter(part::apply).setter((columns, value) -> columns.set(name, value)));
            return this;
        }

        private static <A, B> @Nullable B map(@Nullable A value, Function<A, B> change) {
            return value == null ? null : change.apply(value);
        }
    }
}
