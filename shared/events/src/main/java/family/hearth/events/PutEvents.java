package family.hearth.events;

import family.hearth.awsjson.JsonService;
import family.hearth.awsjson.ServiceAnswer;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/** The one call of Amazon EventBridge that Hearth makes. */
final class PutEvents implements AutoCloseable {

    /** As EventBridge is signed and addressed. */
    static final String SERVICE = "events";

    private static final String TARGET = "AWSEvents.PutEvents";

    private final JsonService service;
    private final JsonMapper json;

    PutEvents(JsonService service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    /** EventBridge says that it could not take it now: the same call may do in a moment. */
    static final class Busy extends IOException {
        Busy(String why) {
            super("EventBridge is busy: " + why);
        }
    }

    /**
     * A result for each entry, in their order.
     *
     * @param entries at most {@value WaitingLine#BATCH}
     * @throws Busy when it took none, but may soon
     * @throws IOException when it does not answer in time, which leaves open whether any was taken, or refuses all
     */
    List<PutEventsAnswer.Result> call(List<PutEventsRequest.Entry> entries) throws IOException {
        var answer = service.call(TARGET, json.writeValueAsBytes(new PutEventsRequest(entries)));
        if (!answer.isSuccessful()) {
            throw refusal(answer);
        }
        var results = json.readValue(answer.body(), PutEventsAnswer.class);
        if (results == null || results.entries().size() != entries.size()) {
            throw new IOException("EventBridge did not answer for each entry");
        }
        return results.entries();
    }

    @Override
    public void close() {
        service.close();
    }

    private static IOException refusal(ServiceAnswer answer) {
        return answer.isBusy()
                ? new Busy("status " + answer.status())
                : new IOException("EventBridge refused with status " + answer.status());
    }
}
