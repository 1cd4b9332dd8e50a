package family.hearth.local.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** An event that a function published. */
public record PublishedEvent(String source, String detailType, JsonNode detail, Instant time) {}
