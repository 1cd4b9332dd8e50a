package family.hearth.domain.memories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was written of a memory. Lengths are in code points.
 *
 * @param text Atrict's {@code text} and the {@code notes} of Memories
 * @param tags in the order they were given, each once
 */
public record Story(
        @Nullable String title,
        @Nullable String text,
        @Nullable String locationName,
        List<String> tags) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_TEXT = 5000;
    public static final int MAX_LOCATION = 200;
    public static final int MAX_TAGS = 50;
    public static final int MAX_TAG = 50;

    /** Empty titles and places are none; a form cannot send an empty list but by an empty tag, which is none either. */
    public Story {
        title = orNull(title);
        locationName = orNull(locationName);
        tags = tags.stream().filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    /** Nothing but a text. */
    public static Story of(@Nullable String text) {
        return new Story(null, text, null, List.of());
    }

    public Story withText(@Nullable String newText) {
        return new Story(title, newText, locationName, tags);
    }

    /** Where and how it is tagged does not make a memory. */
    boolean saysNothing() {
        return title == null && (text == null || text.isEmpty());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
