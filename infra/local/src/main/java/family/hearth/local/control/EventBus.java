package family.hearth.local.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.local.http.Answer;
import family.hearth.local.http.IncomingRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** EventBridge as far as publishing goes: {@code PutEvents} of its JSON 1.1 protocol. Nobody is told; it only shows. */
public final class EventBus {

    private static final String PUT_EVENTS = "AWSEvents.PutEvents";

    private final List<PublishedEvent> newestFirst = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private volatile boolean stopped;

    public EventBus(Clock clock) {
        this.clock = clock;
    }

    /** What was published, newest first. */
    public List<PublishedEvent> events() {
        return List.copyOf(newestFirst);
    }

    /** From now on it refuses everything, as EventBridge does when it is in trouble. */
    public void stop() {
        stopped = true;
    }

    /** It takes events again; what was refused meanwhile it never had. */
    public void resume() {
        stopped = false;
    }

    Answer answer(IncomingRequest request) {
        if (stopped) {
            return Json.answer(503, Json.object().put("__type", "InternalException"));
        }
        if (!request.header("X-Amz-Target").orElse("").equals(PUT_EVENTS)) {
            return failure("UnknownOperationException");
        }
        try {
            var entries = Json.read(request.body().bytes()).path("Entries");
            return entries.isArray() && !entries.isEmpty() ? put(entries) : failure("ValidationException");
        } catch (IOException e) {
            return failure("SerializationException");
        }
    }

    private Answer put(JsonNode entries) {
        var answer = Json.object();
        var results = answer.putArray("Entries");
        entries.forEach(entry -> put(entry, results.addObject()));
        answer.put(
                "FailedEntryCount",
                entries.size() - results.findValues("EventId").size());
        return Json.answer(200, answer);
    }

    private void put(JsonNode entry, ObjectNode result) {
        try {
            var detail = Json.read(entry.path("Detail").asText());
            if (!detail.isObject() || !entry.hasNonNull("Source") || !entry.hasNonNull("DetailType")) {
                result.put("ErrorCode", "InvalidArgument")
                        .put("ErrorMessage", "Source, DetailType and Detail are needed");
                return;
            }
            newestFirst.addFirst(new PublishedEvent(
                    entry.path("Source").asText(), entry.path("DetailType").asText(), detail, clock.instant()));
            result.put("EventId", UUID.randomUUID().toString());
        } catch (JsonProcessingException e) {
            result.put("ErrorCode", "MalformedDetail").put("ErrorMessage", "Detail is malformed.");
        }
    }

    private static Answer failure(String type) {
        return Json.answer(400, Json.object().put("__type", type));
    }
}
