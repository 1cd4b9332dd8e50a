package family.hearth.secrets;

import family.hearth.domain.DomainFailure;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of a secret: which is at what stage, and how the next comes in. */
final class SecretVersions {

    static final String CURRENT = "AWSCURRENT";
    static final String PREVIOUS = "AWSPREVIOUS";
    static final String PENDING = "AWSPENDING";

    private final SecretsService service;

    SecretVersions(SecretsService service) {
        this.service = service;
    }

    /** An answer of which nothing is needed. */
    @Serdeable
    record Done() {}

    /**
     * The version of a secret at a stage; empty when no version is at it.
     *
     * @throws DomainFailure.Unavailable when the service does not answer, or refuses
     */
    Optional<SecretVersion> at(String secretArn, String stage) {
        return service.call(
                "GetSecretValue", Map.of("SecretId", secretArn, "VersionStage", stage), SecretVersion.class);
    }

    /** The version of that id, while it waits to become current; empty when there is none. */
    Optional<SecretVersion> pending(String secretArn, String versionId) {
        return at(secretArn, PENDING).filter(version -> version.id().equals(versionId));
    }

    /** Adds a version that waits to become current. With the same id and text it may be done again. */
    void propose(String secretArn, String versionId, String text) {
        service.call(
                "PutSecretValue",
                Map.of(
                        "SecretId", secretArn,
                        "ClientRequestToken", versionId,
                        "SecretString", text,
                        "VersionStages", List.of(PENDING)),
                Done.class);
    }

    /** Makes a version the current one, and the one that was current the previous one. */
    void promote(String secretArn, String versionId, String currentId) {
        service.call(
                "UpdateSecretVersionStage",
                Map.of(
                        "SecretId", secretArn,
                        "VersionStage", CURRENT,
                        "MoveToVersionId", versionId,
                        "RemoveFromVersionId", currentId),
                Done.class);
    }
}
