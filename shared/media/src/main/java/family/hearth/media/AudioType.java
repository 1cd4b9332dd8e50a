package family.hearth.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of recording that Hearth keeps. */
public enum AudioType {
    MP3("audio/mpeg"),
    /** AAC in an ISO base media file, as phones record it. */
    M4A("audio/mp4"),
    WAV("audio/wav"),
    OGG("audio/ogg"),
    /** As browsers record it. */
    WEBM("audio/webm"),
    FLAC("audio/flac");

    /** What programs write where the registered name is another, or none. */
    private static final Map<String, AudioType> OTHER_NAMES = Map.of(
            "audio/mp3", MP3,
            "audio/m4a", M4A,
            "audio/x-m4a", M4A,
            "audio/x-wav", WAV,
            "audio/wave", WAV,
            "audio/vnd.wave", WAV,
            "application/ogg", OGG,
            "audio/x-flac", FLAC);

    private final String contentType;

    AudioType(String contentType) {
        this.contentType = contentType;
    }

    /** The media type, without parameters. */
    public String contentType() {
        return contentType;
    }

    /** The kind that a media type in use names, whatever parameters follow it; empty if Hearth does not keep it. */
    public static Optional<AudioType> of(String mediaType) {
        var name = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(name))
                .findFirst()
                .or(() -> Optional.ofNullable(OTHER_NAMES.get(name)));
    }
}
