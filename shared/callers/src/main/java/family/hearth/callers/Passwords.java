package family.hearth.callers;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import family.hearth.domain.Email;
import family.hearth.domain.Text;
import family.hearth.domain.Violations;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Passwords, kept as Argon2id with the parameters that OWASP's password storage guidance names first: 19 MiB, two
 * passes, one lane.
 */
public final class Passwords {

    public static final int MIN_LENGTH = 10;
    public static final int MAX_LENGTH = 128;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Hashing takes 19 MiB each, so a crowd at the door waits in line. */
    private static final int AT_ONCE = 4;

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore line = new Semaphore(AT_ONCE, true);
    private final String nobodysHash = hash("nobody's password");

    /** Adds what is wrong with a new password, under that field. */
    public static void requireGood(String password, String email, String field, Violations problems) {
        var length = Text.length(password);
        problems.require(
                        length >= MIN_LENGTH && length <= MAX_LENGTH,
                        field,
                        "must have " + MIN_LENGTH + " to " + MAX_LENGTH + " characters")
                .require(!Email.normalise(password).equals(email), field, "must not be the email address");
    }

    /** What is kept of a password: parameters, salt and hash in one text. */
    public String hash(String password) {
        return inLine(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult());
    }

    public boolean matches(String password, String hash) {
        return inLine(() -> Password.check(password, hash).with(argon2));
    }

    /** Takes as long as a comparison, so that an unknown address is not told from a wrong password. */
    public void compareWithNobody(String password) {
        matches(password, nobodysHash);
    }

    private <T> T inLine(Supplier<T> work) {
        line.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            line.release();
        }
    }
}
