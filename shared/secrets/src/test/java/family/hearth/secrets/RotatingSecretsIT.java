package family.hearth.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.awsjson.JsonService;
import family.hearth.awsjson.JsonService.Address;
import family.hearth.domain.DomainFailure;
import family.hearth.testkit.MotoServer;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

class RotatingSecretsIT {

    private static final String FIRST = Base64.getUrlEncoder().encodeToString(new byte[48]);
    private static final String SECOND = Base64.getUrlEncoder()
            .encodeToString("a secret of forty-eight bytes, as the stack makes.".getBytes(StandardCharsets.US_ASCII));

    private static MotoServer moto;

    /** The emulator dates its versions by the machine's clock. */
    private final Instant start = Instant.now();

    private final AtomicReference<Instant> now = new AtomicReference<>(start);

    @BeforeAll
    static void startMoto() throws IOException, InterruptedException {
        moto = MotoServer.start();
    }

    @AfterAll
    static void stopMoto() {
        moto.close();
    }

    @Test
    void current_isTheOneVersion_beforeAnyRotation() throws Exception {
        moto.secrets("CreateSecret", "{\"Name\":\"fresh\",\"SecretString\":\"" + FIRST + "\"}");
        assertThat(secrets("fresh", moto.endpoint()).current().values()).containsExactly(new byte[48]);
    }

    @Test
    void current_signsWithTheNewOne_andBelievesTheOld_whenRotated() throws Exception {
        moto.secrets("CreateSecret", "{\"Name\":\"rotated\",\"SecretString\":\"" + FIRST + "\"}");
        moto.secrets("PutSecretValue", "{\"SecretId\":\"rotated\",\"SecretString\":\"" + SECOND + "\"}");
        now.set(start.plus(Duration.ofMinutes(11)));
        var current = secrets("rotated", moto.endpoint()).current();
        assertThat(current.values()).containsExactly(Base64.getUrlDecoder().decode(SECOND), new byte[48]);
    }

    @Test
    void current_believesTheNewOne_beforeItSigns() throws Exception {
        moto.secrets("CreateSecret", "{\"Name\":\"new\",\"SecretString\":\"" + FIRST + "\"}");
        moto.secrets("PutSecretValue", "{\"SecretId\":\"new\",\"SecretString\":\"" + SECOND + "\"}");
        now.set(start.plus(Duration.ofMinutes(9)));
        var current = secrets("new", moto.endpoint()).current();
        assertThat(current.values())
                .containsExactly(new byte[48], Base64.getUrlDecoder().decode(SECOND));
    }

    @Test
    void current_noticesARotation_afterFiveMinutes() throws Exception {
        moto.secrets("CreateSecret", "{\"Name\":\"later\",\"SecretString\":\"" + FIRST + "\"}");
        var secrets = secrets("later", moto.endpoint());
        assertThat(secrets.current()).hasSize(1);
        moto.secrets("PutSecretValue", "{\"SecretId\":\"later\",\"SecretString\":\"" + SECOND + "\"}");
        assertThat(secrets.current()).hasSize(1);
        now.set(start.plus(Duration.ofMinutes(5)));
        assertThat(secrets.current()).hasSize(2);
    }

    @Test
    void current_isUnavailable_whenThereIsNoSuchSecret() {
        var secrets = secrets("missing", moto.endpoint());
        assertThatThrownBy(secrets::current).isInstanceOf(DomainFailure.Unavailable.class);
    }

    @Test
    void current_isUnavailable_whenNobodyAnswers() {
        var secrets = secrets("fresh", URI.create("http://127.0.0.1:1"));
        assertThatThrownBy(secrets::current).isInstanceOf(DomainFailure.Unavailable.class);
    }

    private RotatingSecrets secrets(String name, URI endpoint) {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
        var address = new Address("secretsmanager", "eu-central-1", endpoint);
        var service = new JsonService(UrlConnectionHttpClient.create(), credentials, address);
        var manager = new SecretsService(service, JsonMapper.createDefault());
        return new RotatingSecrets(new SecretVersions(manager), name, clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
