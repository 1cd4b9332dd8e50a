package family.hearth.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The secrets of one local cloud; on AWS they lie in Secrets Manager.
 *
 * @param signingKeys of tokens: {@code kid:base64url}, the newest first, parted by commas
 * @param cursorKey of page cursors, in base64url
 */
record LocalSecrets(String signingKeys, String cursorKey) {

    /** As many as HMAC-SHA256 gives; RFC 7518 §3.2 asks for no fewer. */
    private static final int KEY_BYTES = 32;

    private static final int ID_BYTES = 4;

    static LocalSecrets fresh() {
        return new LocalSecrets(HexFormat.of().formatHex(random(ID_BYTES)) + ":" + key(), key());
    }

    /** Those in a file that only its owner can read, made when missing. */
    static LocalSecrets keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                fresh().keepIn(file);
            }
            var lines = Files.readAllLines(file);
            return new LocalSecrets(lines.get(0), lines.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At once or not at all: half a file would keep every later cloud from starting. */
    private void keepIn(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly);
        Files.write(draft, List.of(signingKeys, cursorKey));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(KEY_BYTES));
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "LocalSecrets";
    }
}
