package family.hearth.http.page;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that sign cursors. The first signs, the others are still believed, so that a cursor outlives a rotation.
 */
public final class CursorKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_BYTES = 32;

    private final Supplier<List<byte[]>> secrets;

    /**
     * @param secrets one or more, asked anew each time; each has at least 32 bytes, as many as the hash (RFC 2104 §3)
     */
    public CursorKey(Supplier<List<byte[]>> secrets) {
        this.secrets = secrets;
    }

    byte[] sign(byte[] message) {
        return sign(keys().getFirst(), message);
    }

    /** Whether one of the secrets made this signature; takes the same time wherever it differs. */
    boolean matches(byte[] message, byte[] signature) {
        return keys().stream().anyMatch(key -> MessageDigest.isEqual(sign(key, message), signature));
    }

    private List<SecretKeySpec> keys() {
        var now = secrets.get();
        if (now.isEmpty() || now.stream().anyMatch(secret -> secret.length < MIN_BYTES)) {
            throw new IllegalStateException("a cursor key needs at least " + MIN_BYTES + " bytes");
        }
        return now.stream().map(secret -> new SecretKeySpec(secret, ALGORITHM)).toList();
    }

    private static byte[] sign(SecretKeySpec key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
