package family.hearth.callers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that are shown once and kept as a digest. They are random, so a plain SHA-256 cannot be searched back. */
public final class Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** 256 random bits behind a prefix that tells what it opens; made of {@code [A-Za-z0-9_-]}. */
    public String draw(String prefix) {
        return prefix + draw(BYTES);
    }

    /** As many random bytes behind a prefix, in hexadecimal. */
    public String drawHex(String prefix, int bytes) {
        return prefix + HexFormat.of().formatHex(drawBytes(bytes));
    }

    /** A short random name that nobody can guess, but that is no secret. */
    public String drawName(String prefix) {
        return prefix + draw(BYTES / 2);
    }

    private String draw(int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawBytes(bytes));
    }

    private byte[] drawBytes(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    /** What is kept of a secret: its SHA-256 in hexadecimal. */
    public static String hash(String secret) {
        return HexFormat.of().formatHex(sha256(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** Compares a secret with what was kept, in time that does not depend on either. */
    public static boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
