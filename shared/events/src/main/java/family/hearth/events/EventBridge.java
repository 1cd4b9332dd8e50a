package family.hearth.events;

import family.hearth.domain.policy.DevicePolicyChanged;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The event bus on Amazon EventBridge. */
final class EventBridge implements EventBus {

    private static final Logger LOG = LoggerFactory.getLogger(EventBridge.class);

    private static final String SOURCE = "hearth";

    /** Few, because somebody may be waiting for an answer; what is left is published within the minute all the same. */
    private static final int ATTEMPTS = 3;

    private static final int SHORTEST_PAUSE_MS = 50;

    private final PutEvents putEvents;
    private final String busName;
    private final JsonMapper json;

    EventBridge(PutEvents putEvents, String busName, JsonMapper json) {
        this.putEvents = putEvents;
        this.busName = busName;
        this.json = json;
    }

    @Override
    public Set<UUID> publish(List<DevicePolicyChanged> events) {
        var accepted = new HashSet<UUID>();
        var line = new WaitingLine(events);
        try {
            for (var batch = line.next(); !batch.isEmpty(); batch = line.next()) {
                offer(batch, accepted);
                line.answered(batch, accepted);
            }
        } catch (IOException failure) {
            LOG.warn("bus not reached", failure);
        }
        var left = events.stream()
                .filter(event -> !accepted.contains(event.eventId()))
                .count();
        if (left > 0) {
            LOG.error("events not published: metric=EventsNotPublished count={}", left);
        }
        return Set.copyOf(accepted);
    }

    /**
     * Adds what the bus takes to the accepted; what it will never take stays out.
     *
     * @throws IOException when it does not answer, or could not take it now
     */
    private void offer(List<DevicePolicyChanged> batch, Set<UUID> accepted) throws IOException {
        var left = offerOnce(batch, accepted);
        for (var attempt = 2; attempt <= ATTEMPTS && !left.isEmpty(); attempt++) {
            pause(attempt);
            left = offerOnce(left, accepted);
        }
        if (!left.isEmpty()) {
            throw new PutEvents.Busy("after " + ATTEMPTS + " attempts");
        }
    }

    /** Those that are worth another attempt. */
    private List<DevicePolicyChanged> offerOnce(List<DevicePolicyChanged> batch, Set<UUID> accepted)
            throws IOException {
        List<PutEventsAnswer.Result> results;
        try {
            results = putEvents.call(batch.stream().map(this::entry).toList());
        } catch (PutEvents.Busy busy) {
            return batch;
        }
        var again = new ArrayList<DevicePolicyChanged>();
        for (var index = 0; index < batch.size(); index++) {
            var event = batch.get(index);
            switch (results.get(index).verdict()) {
                case TAKEN -> accepted.add(event.eventId());
                case LATER -> again.add(event);
                case NEVER ->
                    LOG.error(
                            "event refused: eventId={} code={}",
                            event.eventId(),
                            results.get(index).errorCode());
            }
        }
        return again;
    }

    private PutEventsRequest.Entry entry(DevicePolicyChanged event) {
        try {
            var detail = json.writeValueAsString(PolicyDetail.of(event));
            return new PutEventsRequest.Entry(busName, SOURCE, PolicyDetail.TYPE, detail);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static void pause(int attempt) throws IOException {
        var longest = SHORTEST_PAUSE_MS << attempt;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MS, longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted between attempts", e);
        }
    }
}
