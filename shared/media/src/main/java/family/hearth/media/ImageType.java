package family.hearth.media;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture that Hearth takes. */
public enum ImageType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    /** Of which the first frame counts. */
    GIF("image/gif");

    private final String contentType;

    ImageType(String contentType) {
        this.contentType = contentType;
    }

    /** The media type, without parameters. */
    public String contentType() {
        return contentType;
    }

    /** The kind with exactly this media type, if Hearth takes it. */
    public static Optional<ImageType> of(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst();
    }
}
