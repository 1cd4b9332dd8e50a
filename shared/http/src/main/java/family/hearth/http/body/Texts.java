package family.hearth.http.body;

import family.hearth.domain.Text;
import io.micronaut.core.annotation.AnnotationMetadata;
import org.jspecify.annotations.Nullable;

/** Texts as people type them: trimmed and normalised, unless a field says that it wants every character. */
final class Texts {

    private Texts() {}

    static @Nullable String read(AnnotationMetadata field, Tree tree, String path, Findings findings) {
        return switch (tree) {
            case Tree.Text(String value) -> read(field, value, path, findings);
            case Tree.FormText(String value) -> read(field, value, path, findings);
            case Tree.Fields _, Tree.Items _, Tree.Numeral _, Tree.Flag _, Tree.Nothing _ -> {
                findings.add(path, "must be a text");
                yield null;
            }
        };
    }

    private static @Nullable String read(AnnotationMetadata field, String raw, String path, Findings findings) {
        if (field.hasAnnotation(Verbatim.class)) {
            return raw;
        }
        var text = field.hasAnnotation(AsWritten.class) ? raw.strip() : Text.clean(raw);
        if (field.hasAnnotation(Multiline.class) ? !Text.isPlainText(text) : !Text.isPlainLine(text)) {
            findings.add(path, "must not contain control characters");
            return null;
        }
        return text;
    }
}
