package family.hearth.awsjson;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.awsjson.JsonService.Address;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"__type\":\"ConflictException\",\"message\":\"m\"}",
                "{\"message\":\"m\",\"__type\" : \"com.amazonaws.service#ConflictException\"}",
                "{\"__type\":\"ConflictException:http://internal/\"}"
            })
    void error_isTheNameThatTheServiceGives(String body) {
        assertThat(answer(400, body).error()).isEqualTo("ConflictException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{}", "{\"type\":\"ConflictException\"}"})
    void error_isEmpty_whenTheServiceNamesNone(String body) {
        assertThat(answer(400, body).error()).isEmpty();
    }

    @Test
    void error_isEmpty_whenAllWentWell() {
        assertThat(answer(200, "{\"__type\":\"ConflictException\"}").error()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "429, TooManyRequests, true",
        "500, InternalFailure, true",
        "503, ServiceUnavailable, true",
        "400, ThrottlingException, true",
        "400, LimitExceededException, true",
        "400, BadRequestException, false",
        "403, AccessDeniedException, false"
    })
    void answer_isBusy_whenTheSameCallMayDoInAWhile(int status, String error, boolean busy) {
        assertThat(answer(status, "{\"__type\":\"" + error + "\"}").isBusy()).isEqualTo(busy);
    }

    @Test
    void address_alwaysHasAPath() {
        assertThat(new Address("events", "eu-central-1", URI.create("http://127.0.0.1:9")).endpoint())
                .hasPath("/");
        assertThat(new Address("events", "eu-central-1", URI.create("http://127.0.0.1:9/bus")).endpoint())
                .hasPath("/bus");
        assertThat(Address.ofAws("events", "eu-central-1").endpoint())
                .hasToString("https://events.eu-central-1.amazonaws.com/");
    }

    private static ServiceAnswer answer(int status, String body) {
        return new ServiceAnswer(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
