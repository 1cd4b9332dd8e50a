package family.hearth.functions.kids;

import family.hearth.domain.DomainFailure;
import family.hearth.media.ImageType;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A picture as Kidtrol sends one: base64 (RFC 4648 §4) in a text, with any white space, padded or not. */
final class Picture {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final String FIELD = "avatar";
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final byte[] bytes;
    private final ImageType type;

    private Picture(byte[] bytes) {
        this.bytes = bytes;
        this.type = Avatars.sniff(bytes);
    }

    /**
     * The picture in that text; nothing when it is empty.
     *
     * @throws DomainFailure.Invalid on {@code avatar} when it is no base64, too large, or no picture by its header
     */
    static Optional<Picture> read(@Nullable String text) {
        var dense = text == null ? "" : WHITE_SPACE.matcher(text).replaceAll("");
        return dense.isEmpty() ? Optional.empty() : Optional.of(new Picture(decode(dense)));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    ImageType type() {
        return type;
    }

    private static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException otherwise) {
            throw new DomainFailure.Invalid(FIELD, "is not base64");
        }
        if (bytes.length > MAX_BYTES) {
            throw new DomainFailure.Invalid(FIELD, "must have at most 2 MB when decoded");
        }
        return bytes;
    }
}
