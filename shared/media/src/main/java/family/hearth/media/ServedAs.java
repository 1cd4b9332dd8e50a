package family.hearth.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How a download presents itself where that differs from how the object is stored.
 *
 * @param attachment the file name to save it under, instead of showing it
 * @param contentType the media type to claim
 */
public record ServedAs(Optional<String> attachment, Optional<String> contentType) {

    /** Whatever a file name may hold in an extended header value (RFC 8187, {@code attr-char}), besides letters. */
    private static final String UNESCAPED = "!#$&+-.^_`|~";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** As it is stored, to be shown. */
    public static ServedAs stored() {
        return new ServedAs(Optional.empty(), Optional.empty());
    }

    /** A file to be saved under this name, which may be in any language. */
    public static ServedAs attachment(String filename) {
        return new ServedAs(Optional.of(filename), Optional.empty());
    }

    /** The same, with this media type. */
    public ServedAs withContentType(String mediaType) {
        return new ServedAs(attachment, Optional.of(mediaType));
    }

    /** The value of {@code Content-Disposition} (RFC 6266): the name twice, plain for old clients and whole for the rest. */
    Optional<String> contentDisposition() {
        return attachment.map(
                name -> "attachment; filename=\"" + plain(name) + "\"; filename*=UTF-8''" + percentEncoded(name));
    }

    private static String plain(String name) {
        return name.replaceAll("[^ -~]|[\"\\\\%/]", "_");
    }

    private static String percentEncoded(String name) {
        var encoded = new StringBuilder();
        var bytes = ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            var next = bytes.get();
            if (isPlain((char) next)) {
                encoded.append((char) next);
            } else {
                encoded.append('%').append(HEX.toHexDigits(next));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNESCAPED.indexOf(c) >= 0;
    }
}
