package family.hearth.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What tests and people do to the local cloud itself. */
@TestInstance(Lifecycle.PER_CLASS)
class ControlPlaneIT {

    private static final String CHRISTMAS = "2031-12-24T18:30:00Z";

    private LocalCloud cloud;
    private Api api;

    @BeforeAll
    void start() {
        cloud = LocalCloud.start(Settings.forTests().withFunctions(SampleFunctions.all()));
        api = new Api(cloud.url());
    }

    @AfterEach
    void reset() {
        cloud.clock().reset();
    }

    @AfterAll
    void stop() {
        api.close();
        cloud.close();
    }

    @Test
    void page_isHtml() {
        var page = api.get("/_local/").expect(200);

        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.text()).startsWith("<!doctype html>");
    }

    @Test
    void page_saysThatNobodyTranscribes() {
        assertThat(api.get("/_local/").expect(200).text())
                .contains("There is no transcription engine on this machine", "stays pending");
    }

    @Test
    void page_isFoundWithoutItsSlash() {
        assertThat(api.get("/_local").expect(302).header("Location")).contains("/_local/");
    }

    @Test
    void overview_namesRoutesAndSchedules() {
        var overview = api.get("/_local/overview").expect(200);

        assertThat(overview.json("/routes"))
                .extracting(route -> route.path("path").asText())
                .contains("/echo/{id}");
        assertThat(overview.json("/schedules/0/name").asText()).isEqualTo("diary");
        assertThat(overview.json("/schedules/0/rate").asText()).isEqualTo("PT5M");
    }

    @Test
    void mail_isAnEmptyArray_whenNothingWasSent() {
        assertThat(api.get("/_local/mail").expect(200).json("").isArray()).isTrue();
    }

    @Test
    void clock_isTheMachines_atFirst() {
        assertThat(api.get("/_local/clock").expect(200).json("/moved").asBoolean())
                .isFalse();
    }

    @Test
    void clock_moves_andTicksOn() {
        api.put("/_local/clock").json(Map.of("now", CHRISTMAS)).expect(200);

        var now =
                Instant.parse(api.get("/_local/clock").expect(200).json("/now").asText());

        assertThat(now).isAfterOrEqualTo(Instant.parse(CHRISTMAS));
        assertThat(cloud.clock().isMoved()).isTrue();
    }

    @Test
    void clock_takesAnOffset() {
        api.put("/_local/clock")
                .json(Map.of("now", "2031-12-24T19:30:00+01:00"))
                .expect(200);

        assertThat(cloud.clock().instant()).isAfterOrEqualTo(Instant.parse(CHRISTMAS));
    }

    @Test
    void clock_followsTheMachine_afterDelete() {
        api.put("/_local/clock").json(Map.of("now", CHRISTMAS)).expect(200);

        assertThat(api.delete("/_local/clock").expect(200).json("/moved").asBoolean())
                .isFalse();
    }

    @Test
    void clock_refusesWhatIsNoInstant() {
        assertThat(api.put("/_local/clock")
                        .json(Map.of("now", "tomorrow"))
                        .expect(400)
                        .json("/message")
                        .asText())
                .contains("ISO 8601");
        api.put("/_local/clock").body("application/json", "{").expect(400);
    }

    @Test
    void schedule_runsItsFunction_byTheMovedClock() {
        api.put("/_local/clock").json(Map.of("now", CHRISTMAS)).expect(200);

        var run = api.post("/_local/schedules/diary/run").expect(200);

        assertThat(run.json("/function").asText()).isEqualTo("diary");
        assertThat(run.json("/time").asText()).startsWith("2031-12-24T18:30:0");
        assertThat(diary()).anySatisfy(row -> assertThat(row).containsEntry("times", AttributeValue.fromN("1")));
        assertThat(api.get("/_local/overview")
                        .expect(200)
                        .json("/schedules/0/last/time")
                        .asText())
                .isEqualTo(run.json("/time").asText());
    }

    @Test
    void schedule_isUnknown_whenNothingHasThatName() {
        api.post("/_local/schedules/echo/run").expect(404);
    }

    @Test
    void anotherMethod_isNotAllowed() {
        assertThat(api.get("/_local/schedules/diary/run").expect(405).header("Allow"))
                .contains("POST");
        assertThat(api.post("/_local/mail").expect(405).header("Allow")).contains("GET");
        assertThat(api.post("/_local/clock").expect(405).header("Allow")).contains("GET, PUT, DELETE");
    }

    @Test
    void anUnknownPath_isNotFoundInJson() {
        assertThat(api.get("/_local/nothing").expect(404).json("/message").asText())
                .isEqualTo("Not Found");
    }

    @Test
    void events_showWhatWasPublished() {
        publish(Map.of("Source", "hearth", "DetailType", "PolicyChanged", "Detail", "{\"deviceId\":7}"));

        var event = api.get("/_local/events").expect(200).json("/0");

        assertThat(event.path("source").asText()).isEqualTo("hearth");
        assertThat(event.path("detailType").asText()).isEqualTo("PolicyChanged");
        assertThat(event.path("detail").path("deviceId").asInt()).isEqualTo(7);
        assertThat(Instant.parse(event.path("time").asText())).isAfter(Instant.EPOCH);
    }

    @Test
    void events_refuseEntriesThatAreMalformed() {
        var answer = publish(Map.of("Source", "hearth", "DetailType", "PolicyChanged", "Detail", "no json"));

        assertThat(answer.path("FailedEntryCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/Entries/0/ErrorCode").asText()).isEqualTo("MalformedDetail");
    }

    @Test
    void objects_areListed_andWakeTheirFunction() throws InterruptedException {
        put("watched/a b+ü.jpg");
        cloud.objectEvents().awaitIdle();

        assertThat(diary())
                .anySatisfy(
                        row -> assertThat(row).containsEntry("sk", AttributeValue.fromS("watched/a+b%2B%C3%BC.jpg")));
        assertThat(api.get("/_local/overview").expect(200).json("/objects"))
                .extracting(object -> object.path("key").asText())
                .contains("watched/a b+ü.jpg");
    }

    @Test
    void anObjectUnderAnotherPrefix_wakesNobody() throws InterruptedException {
        put("unwatched/1.jpg");
        cloud.objectEvents().awaitIdle();

        assertThat(diary())
                .noneSatisfy(row -> assertThat(row).containsEntry("sk", AttributeValue.fromS("unwatched/1.jpg")));
    }

    @Test
    void anObjectThatFails_isTriedThrice_andShown() throws InterruptedException {
        put("watched/broken.jpg");
        cloud.objectEvents().awaitIdle();

        assertThat(diary())
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("sk", AttributeValue.fromS("watched/broken.jpg"))
                        .containsEntry("times", AttributeValue.fromN("3")));
        assertThat(api.get("/_local/overview").expect(200).json("/failedDeliveries"))
                .extracting(failed -> failed.path("key").asText())
                .contains("watched/broken.jpg");
    }

    @Test
    void whatTheTopologyDoesNotGive_isDenied_andShown() throws InterruptedException {
        put("watched/forbidden.jpg");
        cloud.objectEvents().awaitIdle();

        assertThat(api.get("/_local/overview").expect(200).json("/denials"))
                .extracting(JsonNode::asText)
                .contains("function diary may not UpdateItem: writing elsewhere#… is not in its prefixes");
    }

    private void put(String key) {
        try (var client = cloud.objects().client()) {
            client.putObject(p -> p.bucket(LocalCloud.BUCKET).key(key), RequestBody.fromString("x"));
        }
    }

    private JsonNode publish(Map<String, String> entry) {
        return api.post("/_local/eventbridge/")
                .header("X-Amz-Target", "AWSEvents.PutEvents")
                .json(Map.of("Entries", new Object[] {entry}))
                .expect(200)
                .json("");
    }

    private List<Map<String, AttributeValue>> diary() {
        try (var client = cloud.database().client()) {
            return client.query(q -> q.tableName(LocalCloud.TABLE)
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("diary#1"))))
                    .items();
        }
    }
}
