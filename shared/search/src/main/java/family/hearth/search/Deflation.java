package family.hearth.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text as a raw deflate stream (RFC 1951) that begins where a dictionary of common words ended. Without the dictionary
 * that it was written with nothing can be read, so the file is part of the format and never changes.
 */
final class Deflation {

    private static final byte[] DICTIONARY = dictionary();
    private static final int CHUNK = 1024;

    private Deflation() {}

    static byte[] deflate(String text) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(text.getBytes(UTF_8));
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            var chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The text.
     *
     * @throws IllegalStateException when the bytes are no such stream
     */
    static String inflate(byte[] bytes, int from) {
        var inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(bytes, from, bytes.length - from);
            var text = new ByteArrayOutputStream(CHUNK);
            var chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                var length = inflater.inflate(chunk);
                if (length == 0 && !inflater.finished()) {
                    throw new IllegalStateException("packed words end too early");
                }
                text.write(chunk, 0, length);
            }
            return text.toString(UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalStateException("packed words are damaged", e);
        } finally {
            inflater.end();
        }
    }

    /** The words as they stand in a text: behind a character that says they share nothing with the one before. */
    private static byte[] dictionary() {
        try (var file = Deflation.class.getResourceAsStream("dictionary-1.txt")) {
            var words = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            return ("\0" + words.strip().replaceAll("\\s+", "\0") + "\0").getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
