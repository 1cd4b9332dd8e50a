package family.hearth.functions.finishtranscription;

import java.util.Map;

/**
 * What an event tells of a job (Transcribe developer guide, "Using Amazon EventBridge with Amazon Transcribe").
 *
 * @param status {@code COMPLETED} or {@code FAILED}; whatever else it may be is not the end
 * @param failureReason in Transcribe's words; empty when it gives none
 */
record EndedJob(String name, String status, String failureReason) {

    static EndedJob of(Map<String, Object> event) {
        var detail = event.get("detail") instanceof Map<?, ?> fields ? fields : Map.of();
        return new EndedJob(
                text(detail, "TranscriptionJobName"),
                text(detail, "TranscriptionJobStatus"),
                text(detail, "FailureReason"));
    }

    /** Why there is no transcript, in words for a parent. */
    String reasonInWords() {
        if (failureReason.contains("language identification")) {
            return "Too little is said in this recording to write it down. It can still be listened to.";
        }
        if (failureReason.contains("too large") || failureReason.contains("too long")) {
            return "This recording is too long to be written down. It can still be listened to.";
        }
        return "This recording could not be written down. It can still be listened to.";
    }

    private static String text(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }
}
