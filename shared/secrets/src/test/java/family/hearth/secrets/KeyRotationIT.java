package family.hearth.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.awsjson.JsonService;
import family.hearth.awsjson.JsonService.Address;
import family.hearth.testkit.MotoServer;
import io.micronaut.json.JsonMapper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The steps of Secrets Manager, done to a secret of its emulator. */
class KeyRotationIT {

    private static final List<String> STEPS = List.of("createSecret", "setSecret", "testSecret", "finishSecret");
    private static final String FIRST_KEY = "A".repeat(64);

    private static MotoServer moto;
    private static SecretVersions versions;

    private final String secret = UUID.randomUUID().toString();
    private final String next = UUID.randomUUID().toString();
    private KeyRotation rotation;

    @BeforeAll
    static void startMoto() throws Exception {
        moto = MotoServer.start();
        var service = new JsonService(
                UrlConnectionHttpClient.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                new Address(SecretsService.SERVICE, "eu-central-1", moto.endpoint()));
        versions = new SecretVersions(new SecretsService(service, JsonMapper.createDefault()));
    }

    @AfterAll
    static void stopMoto() {
        moto.close();
    }

    @BeforeEach
    void makeTheFirstKey() throws Exception {
        rotation = new KeyRotation(versions, secret);
        moto.secrets("CreateSecret", "{\"Name\":\"%s\",\"SecretString\":\"%s\"}".formatted(secret, FIRST_KEY));
    }

    @Test
    void steps_makeANewKeyCurrent_andKeepTheOldAsThePrevious() {
        STEPS.forEach(this::step);

        var current = versions.at(secret, "AWSCURRENT").orElseThrow();
        assertThat(current.id()).isEqualTo(next);
        assertThat(current.bytes()).hasSize(48);
        assertThat(versions.at(secret, "AWSPREVIOUS").orElseThrow().text()).isEqualTo(FIRST_KEY);
    }

    @Test
    void steps_comeToTheSame_whenEachComesTwice() {
        step("createSecret");
        var made = versions.pending(secret, next).orElseThrow().text();
        for (var step : STEPS) {
            step(step);
            step(step);
        }

        assertThat(versions.at(secret, "AWSCURRENT").orElseThrow().text()).isEqualTo(made);
        assertThat(versions.at(secret, "AWSPREVIOUS").orElseThrow().text()).isEqualTo(FIRST_KEY);
    }

    @Test
    void newKey_isNotCurrent_beforeTheLastStep() {
        step("createSecret");
        step("setSecret");
        step("testSecret");

        assertThat(versions.at(secret, "AWSCURRENT").orElseThrow().text()).isEqualTo(FIRST_KEY);
    }

    @Test
    void finish_isRefused_whenNoKeyWasMade() {
        assertThatThrownBy(() -> step("finishSecret")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anothersSecret_isNotRotated() {
        assertThatThrownBy(() -> rotation.step("createSecret", "another", next))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownStep_isRefused() {
        assertThatThrownBy(() -> step("guessSecret")).isInstanceOf(IllegalArgumentException.class);
    }

    private void step(String name) {
        rotation.step(name, secret, next);
    }
}
