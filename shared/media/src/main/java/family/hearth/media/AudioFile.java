package family.hearth.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an uploaded recording really is, found out from its bytes.
 *
 * @param sizeBytes how many they are
 * @param sha256 their digest, in lower-case hexadecimal
 */
public record AudioFile(AudioType type, long sizeBytes, String sha256) {

    /**
     * Reads a recording to its end, a little at a time.
     *
     * @param content not closed
     * @throws UnusableAudio if it is no recording; little of it is read then
     * @throws IOException if it cannot be read, which says nothing about the recording
     */
    public static AudioFile examine(InputStream content) throws UnusableAudio, IOException {
        var buffer = content.readNBytes(AudioHeader.BYTES);
        var type = AudioHeader.sniff(ByteBuffer.wrap(buffer));
        var digest = newDigest();
        digest.update(buffer);
        long size = buffer.length;
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
            size += read;
        }
        return new AudioFile(type, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Like {@link #examine(InputStream)}, of a file in memory. */
    public static AudioFile examine(byte[] content) throws UnusableAudio {
        try {
            return examine(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be read", e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
