package family.hearth.events;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.awsjson.JsonService;
import family.hearth.awsjson.JsonService.Address;
import family.hearth.domain.policy.DevicePolicyChanged;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

class EventBridgeTest {

    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    private static final DevicePolicyChanged PHONE = Changes.of(1, 7);
    private static final DevicePolicyChanged PHONE_LATER = Changes.of(1, 8);
    private static final DevicePolicyChanged TABLET = Changes.of(2, 3);

    private final ScriptedEndpoint endpoint = new ScriptedEndpoint();
    private final EventBus bus = bus(endpoint.uri(), CREDENTIALS);

    EventBridgeTest() throws IOException {}

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void publish_asksNothing_whenThereIsNothingToTell() {
        assertThat(bus.publish(List.of())).isEmpty();
        assertThat(endpoint.calls()).isEmpty();
    }

    @Test
    void publish_isASignedPutEvents() {
        bus.publish(List.of(PHONE));

        var call = endpoint.calls().getFirst();
        assertThat(call.target()).isEqualTo("AWSEvents.PutEvents");
        assertThat(call.contentType()).isEqualTo("application/x-amz-json-1.1");
        assertThat(call.authorization())
                .startsWith("AWS4-HMAC-SHA256 Credential=test/")
                .contains("/eu-central-1/events/aws4_request");
    }

    @Test
    void publish_tellsTheWholeChange_onItsBus() {
        assertThat(bus.publish(List.of(PHONE))).containsExactly(PHONE.eventId());

        var entry = endpoint.calls().getFirst().body().entries().getFirst();
        assertThat(entry.busName()).isEqualTo("family-bus");
        assertThat(entry.source()).isEqualTo("hearth");
        assertThat(entry.detailType()).isEqualTo("DevicePolicyChanged");
        assertThat(entry.detail())
                .isEqualTo("{\"eventId\":\"" + PHONE.eventId() + "\",\"occurredAt\":\"2026-03-01T20:00:00Z\","
                        + "\"familyId\":1001,\"deviceId\":1,\"kidId\":1002,\"sequence\":7,\"policyVersion\":\""
                        + "a".repeat(64) + "\",\"blockedFeatures\":[0,2],\"allowedFeatures\":[1,3,4,5]}");
    }

    @Test
    void publish_putsTenInACall() {
        var many =
                IntStream.range(0, 23).mapToObj(device -> Changes.of(device, 1)).toList();

        assertThat(bus.publish(many)).hasSize(23);
        assertThat(endpoint.calls())
                .extracting(call -> call.body().entries().size())
                .containsExactly(10, 10, 3);
    }

    @Test
    void publish_putsTheNextOfADevice_afterTheOneBefore() {
        assertThat(bus.publish(List.of(PHONE, PHONE_LATER))).hasSize(2);

        assertThat(sequencesOfCalls()).containsExactly(List.of(7L), List.of(8L));
    }

    @Test
    void publish_triesAgainWhatWasThrottled_andOnlyThat() {
        endpoint.takesAllBut(id(PHONE), "ThrottlingException");

        assertThat(bus.publish(List.of(PHONE, TABLET))).containsExactlyInAnyOrder(PHONE.eventId(), TABLET.eventId());
        assertThat(sequencesOfCalls()).containsExactly(List.of(7L, 3L), List.of(7L));
    }

    @Test
    void publish_countsWhatWasTaken_whenTheRestStaysThrottled() {
        for (var attempt = 0; attempt < 3; attempt++) {
            endpoint.takesAllBut(id(PHONE), "InternalFailure");
        }

        assertThat(bus.publish(List.of(PHONE, TABLET, PHONE_LATER))).containsExactly(TABLET.eventId());
        assertThat(sequencesOfCalls()).containsExactly(List.of(7L, 3L), List.of(7L), List.of(7L));
    }

    @Test
    void publish_holdsBackThoseBehind_whenOneIsRefusedForGood() {
        endpoint.takesAllBut(id(PHONE), "MalformedDetail");
        var tabletLater = Changes.of(2, 4);

        assertThat(bus.publish(List.of(PHONE, TABLET, PHONE_LATER, tabletLater)))
                .containsExactlyInAnyOrder(TABLET.eventId(), tabletLater.eventId());
        assertThat(sequencesOfCalls()).containsExactly(List.of(7L, 3L), List.of(4L));
    }

    @ParameterizedTest
    @CsvSource({"400,ThrottlingException", "429,TooManyRequests", "500,InternalException", "503,ServiceUnavailable"})
    void publish_triesAgain_whenTheServiceIsBusy(int status, String type) {
        endpoint.fails(status, type).fails(status, type);

        assertThat(bus.publish(List.of(PHONE))).containsExactly(PHONE.eventId());
        assertThat(endpoint.calls()).hasSize(3);
    }

    @Test
    void publish_givesUp_whenTheServiceStaysBusy() {
        endpoint.fails(503, "Busy").fails(503, "Busy").fails(503, "Busy");

        assertThat(bus.publish(List.of(PHONE, PHONE_LATER))).isEmpty();
        assertThat(endpoint.calls()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"400,ValidationException", "403,AccessDeniedException", "404,NotFound"})
    void publish_givesUpAtOnce_whenItIsRefused(int status, String type) {
        endpoint.fails(status, type);

        assertThat(bus.publish(List.of(PHONE))).isEmpty();
        assertThat(endpoint.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"Entries\":[]}", "{\"Entries\":[{}]}", "no json"})
    void publish_believesNothingWasTaken_whenTheAnswerDoesNotSaySo(String body) {
        endpoint.says(body);

        assertThat(bus.publish(List.of(PHONE))).isEmpty();
    }

    @Test
    void publish_keepsWhatWasTakenBefore_whenAnAnswerStaysOut() {
        endpoint.takesAllBut("nothing", "").hangs();

        assertThat(bus.publish(List.of(PHONE, PHONE_LATER))).containsExactly(PHONE.eventId());
        assertThat(endpoint.calls()).hasSize(2);
    }

    @Test
    void publish_takesNothing_whenNobodyListens() {
        assertThat(bus(URI.create("http://127.0.0.1:1/"), CREDENTIALS).publish(List.of(PHONE)))
                .isEmpty();
    }

    @Test
    void publish_takesNothing_whenThereAreNoCredentials() {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("none");
        };

        assertThat(bus(endpoint.uri(), none).publish(List.of(PHONE))).isEmpty();
        assertThat(endpoint.calls()).isEmpty();
    }

    /** Of each call, what its entries tell of. */
    private List<List<Long>> sequencesOfCalls() {
        return endpoint.calls().stream()
                .map(call -> call.details().stream()
                        .map(detail -> Long.valueOf(detail.replaceAll(".*\"sequence\":(\\d+).*", "$1")))
                        .toList())
                .toList();
    }

    private static String id(DevicePolicyChanged event) {
        return event.eventId().toString();
    }

    /** With less patience than in earnest, so that waiting in vain is short. */
    private static EventBus bus(URI endpoint, AwsCredentialsProvider credentials) {
        var json = JsonMapper.createDefault();
        var http = UrlConnectionHttpClient.builder()
                .socketTimeout(Duration.ofMillis(700))
                .build();
        var service = new JsonService(http, credentials, new Address("events", "eu-central-1", endpoint));
        return new EventBridge(new PutEvents(service, json), "family-bus", json);
    }
}
