package family.hearth.http.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.DomainFailure;
import family.hearth.http.failure.Expected;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds records from trees by their compile-time introspection. It goes on after a mistake, so that a caller hears of
 * all of them; members that the record does not have are passed over.
 */
public final class RecordReader {

    private static final String REQUIRED = "is required";
    private static final Set<String> FLAGS = Set.of("true", "false");

    private final Findings findings = new Findings();

    private RecordReader() {}

    /**
     * Reads a record.
     *
     * @throws DomainFailure.Invalid with everything that is wrong
     */
    public static <T> T read(Class<T> type, Tree.Fields fields) {
        var reader = new RecordReader();
        var value = reader.object(type, fields, "");
        reader.findings.throwIfAny();
        return Objects.requireNonNull(value, "nothing was found wrong");
    }

    private <T> @Nullable T object(Class<T> type, Tree.Fields fields, String path) {
        int before = findings.count();
        var introspection = BeanIntrospection.getIntrospection(type);
        var arguments = introspection.getConstructorArguments();
        var values = new @Nullable Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            var name = arguments[i]
                    .getAnnotationMetadata()
                    .stringValue(JsonProperty.class)
                    .orElse(arguments[i].getName());
            values[i] = member(arguments[i], fields.values().get(name), Findings.below(path, name));
        }
        if (findings.count() > before) {
            return null;
        }
        try {
            return introspection.instantiate(false, values);
        } catch (DomainFailure.Invalid invalid) {
            findings.addAll(path, invalid);
            return null;
        }
    }

    private @Nullable Object member(Argument<?> argument, @Nullable Tree tree, String path) {
        if (argument.getAnnotationMetadata().hasAnnotation(Envelope.class)) {
            return enveloped(argument.getType(), tree, path);
        }
        if (argument.getType() != Change.class) {
            return tree == null ? absent(argument, path) : value(argument, tree, path);
        }
        if (tree == null) {
            return Change.absent();
        }
        var inner = argument.getTypeParameters()[0];
        return Change.to(value(inner, tree, path));
    }

    private @Nullable Object enveloped(Class<?> type, @Nullable Tree tree, String path) {
        return switch (tree) {
            case null -> object(type, new Tree.Fields(Map.of()), "");
            case Tree.Fields fields -> object(type, fields, "");
            default -> {
                findings.add(path, "must be an object");
                yield null;
            }
        };
    }

    private @Nullable Object absent(Argument<?> argument, String path) {
        if (!argument.isNullable()) {
            findings.add(path, REQUIRED);
        }
        return null;
    }

    private @Nullable Object value(Argument<?> argument, Tree tree, String path) {
        if (isNull(argument.getType(), tree)) {
            return absent(argument, path);
        }
        int before = findings.count();
        var value = present(argument, tree, path);
        if (value != null && findings.count() == before) {
            Constraints.check(argument.getAnnotationMetadata(), value, path, findings);
        }
        return value;
    }

    private @Nullable Object present(Argument<?> argument, Tree tree, String path) {
        var type = argument.getType();
        if (type == String.class) {
            return Texts.read(argument.getAnnotationMetadata(), tree, path, findings);
        }
        if (type == List.class) {
            return list(argument.getTypeParameters()[0], tree, path);
        }
        if (type.isRecord()) {
            if (tree instanceof Tree.Fields fields) {
                return object(type, fields, path);
            }
            findings.add(path, "must be an object");
            return null;
        }
        var value =
                Scalars.read(type, argument.getAnnotationMetadata().hasAnnotation(OrItsText.class) ? flag(tree) : tree);
        if (value.isEmpty()) {
            findings.add(path, "must be " + Expected.of(type));
        }
        return value.orElse(null);
    }

    private List<@Nullable Object> list(Argument<?> item, Tree tree, String path) {
        var values = new ArrayList<@Nullable Object>();
        var items = items(tree);
        if (items == null) {
            findings.add(path, "must be a list");
            return values;
        }
        for (int i = 0; i < items.size(); i++) {
            values.add(value(item, items.get(i), path + "[" + i + "]"));
        }
        return values;
    }

    private static Tree flag(Tree tree) {
        return tree instanceof Tree.Text(String value) && FLAGS.contains(value)
                ? new Tree.Flag(Boolean.parseBoolean(value))
                : tree;
    }

    /** A form cannot tell a list of one from a value, nor an empty list from an empty value. */
    private static @Nullable List<Tree> items(Tree tree) {
        return switch (tree) {
            case Tree.Items(List<Tree> values) -> values;
            case Tree.FormText(String value) -> value.isEmpty() ? List.of() : List.of(tree);
            case Tree.Fields _, Tree.Text _, Tree.Numeral _, Tree.Flag _, Tree.Nothing _ -> null;
        };
    }

    private static boolean isNull(Class<?> type, Tree tree) {
        return tree instanceof Tree.Nothing
                || (tree instanceof Tree.FormText(String value)
                        && value.isEmpty()
                        && type != String.class
                        && type != List.class);
    }
}
