package family.hearth.dynamodb;

import family.hearth.domain.memories.AudioClip;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Transcription;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How sound lies in a memory's row, its transcript left out. A memory without any has none of these columns. */
final class RecordingColumns {

    private RecordingColumns() {}

    static <T> RowSchema.Draft<T> addTo(RowSchema.Draft<T> draft, Function<T, Recording> recording) {
        return draft.text("audioVersion", row -> part(recording.apply(row), AudioClip::version))
                .text("audioType", row -> part(recording.apply(row), AudioClip::contentType))
                .number("audioBytes", row -> part(recording.apply(row), AudioClip::sizeBytes))
                .text("audioSha256", row -> part(recording.apply(row), AudioClip::sha256))
                .choice("audioStatus", row -> part(recording.apply(row), AudioClip::status))
                .integer("durationSeconds", row -> recording.apply(row).durationSeconds())
                .text("language", row -> recording.apply(row).language())
                .choice("transcription", row -> progress(recording.apply(row).transcription()))
                .text(
                        "transcriptionFailure",
                        row -> recording.apply(row).transcription().failure());
    }

    static Recording read(Columns row, @Nullable String transcript) {
        var progress = Objects.requireNonNullElse(
                row.choiceOrNull("transcription", Transcription.Status.class), Transcription.Status.NOT_REQUIRED);
        return new Recording(
                audio(row),
                row.integerOrNull("durationSeconds"),
                transcript,
                row.textOrNull("language"),
                new Transcription(progress, row.textOrNull("transcriptionFailure")));
    }

    private static @Nullable AudioClip audio(Columns row) {
        var version = row.textOrNull("audioVersion");
        return version == null
                ? null
                : new AudioClip(
                        version,
                        row.text("audioType"),
                        row.number("audioBytes"),
                        row.textOrNull("audioSha256"),
                        row.choice("audioStatus", AudioClip.Status.class));
    }

    private static Transcription.@Nullable Status progress(Transcription transcription) {
        return transcription.status() == Transcription.Status.NOT_REQUIRED ? null : transcription.status();
    }

    private static <V> @Nullable V part(Recording recording, Function<AudioClip, @Nullable V> part) {
        var audio = recording.audio();
        return audio == null ? null : part.apply(audio);
    }
}
