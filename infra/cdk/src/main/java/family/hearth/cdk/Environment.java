package family.hearth.cdk;

import family.hearth.topology.FunctionSpec;
import java.util.Map;
import java.util.TreeMap;

/** The variables a function starts with. None of them is a secret: the key's ARN says where it lies. */
final class Environment {

    /** The one function that calls native code, for images. */
    static final String IMAGE_FUNCTION = "make-thumbnails";

    private Environment() {}

    static Map<String, String> of(FunctionSpec spec, Surroundings around) {
        // Sorted, because the order of an unordered map would show in the template.
        var variables = new TreeMap<String, String>();
        variables.put("HEARTH_TABLE", around.table().name());
        // A heap that overflowed may have lost any thread; a fresh instance is restored in the time of one request.
        variables.put("JAVA_TOOL_OPTIONS", "-XX:+ExitOnOutOfMemoryError");
        if (!spec.objectAccess().isEmpty()) {
            variables.put("HEARTH_BUCKET", around.bucketName());
        }
        if (spec.signsTokens()) {
            variables.put("HEARTH_URL", around.url());
        }
        if (spec.sendsMail()) {
            variables.put("HEARTH_MAIL_FROM", around.mail().sender());
        }
        if (spec.signsTokens() || spec.rotatesSigningKey()) {
            variables.put("HEARTH_SIGNING_SECRET_ARN", around.signingKeyArn());
        }
        if (spec.publishesEvents()) {
            variables.put("HEARTH_EVENTS_BUS", around.events().name());
        }
        if (spec.startsTranscriptions()) {
            variables.put("HEARTH_TRANSCRIPTION_JOBS", TranscriptionsConstruct.jobPrefix(around.stage()));
        }
        if (spec.name().equals(IMAGE_FUNCTION)) {
            variables.putAll(forNativeImages());
        }
        return variables;
    }

    private static Map<String, String> forNativeImages() {
        return Map.of(
                "JAVA_TOOL_OPTIONS",
                "-XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true",
                // Native memory that the C library would spread over an arena per thread and not give back.
                "MALLOC_ARENA_MAX",
                "2",
                // The library's own warnings tell of the photo; what matters is thrown and logged without it.
                "VIPS_WARNING",
                "0");
    }
}
