package family.hearth.zips;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import family.hearth.topology.Trigger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The files in {@code events/}, and which of them a trigger sends. */
final class Sample {

    private Sample() {}

    static JsonNode read(String file) {
        try (var stream = Sample.class.getResourceAsStream("/events/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no events/" + file);
            }
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A shape of AWS's own is called like the trigger: {@code ObjectCreated} sends {@code object-created}. */
    static JsonNode of(Trigger trigger) {
        return read(
                switch (trigger) {
                    case Trigger.Every every when every.parts().isEmpty() -> "scheduled-run.v1.sample.json";
                    case Trigger.Every _ -> "sharded-run.v1.sample.json";
                    default -> hyphenated(trigger.getClass().getSimpleName()) + ".sample.json";
                });
    }

    private static String hyphenated(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
