package family.hearth.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What {@code PutEvents} is asked. */
@Serdeable
record PutEventsRequest(@JsonProperty("Entries") List<Entry> entries) {

    /**
     * @param detail JSON in a string
     */
    @Serdeable
    record Entry(
            @JsonProperty("EventBusName") String busName,
            @JsonProperty("Source") String source,
            @JsonProperty("DetailType") String detailType,
            @JsonProperty("Detail") String detail) {}
}
