package family.hearth.domain.memories;

import static java.util.Objects.requireNonNull;

import family.hearth.domain.DomainFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said, as sound or as text. A caller gives one of the two; a clip gets its transcript later.
 *
 * @param durationSeconds as the caller measured it
 * @param language of the transcript, as the caller or the transcription names it
 */
public record Recording(
        @Nullable AudioClip audio,
        @Nullable Integer durationSeconds,
        @Nullable String transcript,
        @Nullable String language,
        Transcription transcription) {

    /** In code points. */
    public static final int MAX_TRANSCRIPT = 100_000;

    /** The longest language tag that anybody registered has fewer characters. */
    public static final int MAX_LANGUAGE = 35;

    public static final Recording NONE = new Recording(null, null, null, null, Transcription.NOT_REQUIRED);

    public Recording {
        transcript = transcript == null || transcript.isEmpty() ? null : transcript;
        language = language == null || language.isEmpty() ? null : language;
    }

    /**
     * What a caller gives.
     *
     * @throws DomainFailure.Invalid when it is sound and text at once
     */
    public static Recording of(
            @Nullable AudioClip audio,
            @Nullable Integer durationSeconds,
            @Nullable String transcript,
            @Nullable String language) {
        if (audio != null && transcript != null && !transcript.isEmpty()) {
            throw new DomainFailure.Invalid("transcript", "cannot be given together with audio");
        }
        var transcription = audio == null ? Transcription.NOT_REQUIRED : Transcription.PENDING;
        return new Recording(audio, durationSeconds, transcript, language, transcription);
    }

    public Optional<AudioClip> clip() {
        return Optional.ofNullable(audio);
    }

    /** With the announced audio there; nothing changes when it has been looked at before. */
    public Recording arrived(String trueType, String sha256) {
        return isAnnounced() ? with(requireNonNull(audio).stored(trueType, sha256)) : this;
    }

    /** With the announced audio being none. */
    public Recording refused(String reason) {
        return isAnnounced() ? with(requireNonNull(audio).refused()).with(Transcription.failed(reason)) : this;
    }

    /** Without audio that was announced and never arrived. */
    public Recording withoutMissing() {
        return isAnnounced() ? NONE : this;
    }

    /** With the audio being written down. */
    public Recording beingTranscribed() {
        return transcription.equals(Transcription.PENDING) ? with(Transcription.PROCESSING) : this;
    }

    /**
     * With the audio written down.
     *
     * @param spoken the language it turned out to be in; null to leave what the caller named
     */
    public Recording transcribed(String text, @Nullable String spoken) {
        return awaitsTranscript()
                ? new Recording(
                        audio, durationSeconds, text, spoken == null ? language : spoken, Transcription.COMPLETED)
                : this;
    }

    /** With nobody able to write the audio down. */
    public Recording notTranscribed(String reason) {
        return awaitsTranscript() ? with(Transcription.failed(reason)) : this;
    }

    /** Whether a transcript may still come. */
    public boolean awaitsTranscript() {
        return !transcription.isSettled();
    }

    private boolean isAnnounced() {
        return audio != null && audio.status() == AudioClip.Status.ANNOUNCED;
    }

    private Recording with(AudioClip clip) {
        return new Recording(clip, durationSeconds, transcript, language, transcription);
    }

    private Recording with(Transcription progress) {
        return new Recording(audio, durationSeconds, transcript, language, progress);
    }

    boolean saysNothing() {
        return audio == null && transcript == null;
    }
}
