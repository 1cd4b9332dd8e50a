package family.hearth.secrets;

import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps in which Secrets Manager has a new signing key made. Each may come twice, and comes to the same. Nobody but
 * Hearth holds the key, so there is nobody to tell of it: functions find it by themselves ({@link RotatingSecrets}).
 */
public final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    /** As many as the stack's first key: 64 letters, of which HS256 asks for 32 bytes (RFC 7518, 3.2). */
    private static final int KEY_BYTES = 48;

    private static final int FEWEST_BYTES = 32;

    private final SecretVersions versions;
    private final String secretArn;

    KeyRotation(SecretVersions versions, String secretArn) {
        this.versions = versions;
        this.secretArn = secretArn;
    }

    /** Which secret is rotated, as Secrets Manager calls it. */
    public String secretId() {
        return secretArn;
    }

    /**
     * Does one step.
     *
     * @param name as Secrets Manager calls it
     * @param secretId of the secret to rotate
     * @param versionId of the version that is to become current
     * @throws IllegalArgumentException when it is another's secret, or a step that nobody knows
     * @throws IllegalStateException when the steps before this one were not done
     */
    public void step(String name, String secretId, String versionId) {
        if (!secretId.equals(secretArn)) {
            throw new IllegalArgumentException("this secret is not ours to rotate");
        }
        switch (name) {
            case "createSecret" -> create(versionId);
            case "setSecret" -> LOG.info("nobody to tell of a new signing key: versionId={}", versionId);
            case "testSecret" -> test(versionId);
            case "finishSecret" -> finish(versionId);
            default -> throw new IllegalArgumentException("there is no step \"" + name + "\"");
        }
    }

    private void create(String versionId) {
        if (versions.pending(secretArn, versionId).isEmpty() && !isCurrent(versionId)) {
            var key = new byte[KEY_BYTES];
            // Made for each key: what was made before a snapshot is the same wherever the snapshot is restored.
            new SecureRandom().nextBytes(key);
            versions.propose(secretArn, versionId, Base64.getUrlEncoder().encodeToString(key));
        }
    }

    private void test(String versionId) {
        if (!isCurrent(versionId) && pending(versionId).bytes().length < FEWEST_BYTES) {
            throw new IllegalStateException("the new key is too short");
        }
    }

    private void finish(String versionId) {
        var current = versions.at(secretArn, SecretVersions.CURRENT).orElseThrow();
        if (!current.id().equals(versionId)) {
            versions.promote(secretArn, pending(versionId).id(), current.id());
            LOG.info("signing key rotated: versionId={}", versionId);
        }
    }

    private boolean isCurrent(String versionId) {
        return versions.at(secretArn, SecretVersions.CURRENT)
                .filter(version -> version.id().equals(versionId))
                .isPresent();
    }

    private SecretVersion pending(String versionId) {
        return versions.pending(secretArn, versionId)
                .orElseThrow(() -> new IllegalStateException("the new key was not made yet"));
    }
}
