package family.hearth.secrets;

import family.hearth.awsjson.JsonService;
import family.hearth.domain.DomainFailure;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The few calls of AWS Secrets Manager that Hearth makes. */
final class SecretsService implements AutoCloseable {

    /** As Secrets Manager is signed and addressed. */
    static final String SERVICE = "secretsmanager";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final JsonService service;
    private final JsonMapper json;

    SecretsService(JsonService service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    /**
     * What it answers to a request; empty when it knows no such secret or version.
     *
     * @throws DomainFailure.Unavailable when the service does not answer, or refuses
     */
    <T> Optional<T> call(String action, Map<String, ?> request, Class<T> answerType) {
        try {
            var answer = service.call(SERVICE + "." + action, json.writeValueAsBytes(request));
            if (answer.isSuccessful()) {
                return Optional.ofNullable(json.readValue(answer.body(), answerType));
            }
            if (answer.error().equals("ResourceNotFoundException")) {
                return Optional.empty();
            }
            throw unavailable(new IOException(action + " was answered " + answer.status()));
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    @Override
    public void close() {
        service.close();
    }

    private static DomainFailure.Unavailable unavailable(IOException cause) {
        return new DomainFailure.Unavailable(RETRY_AFTER, cause);
    }
}
