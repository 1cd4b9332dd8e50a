package family.hearth.transcription;

/**
 * Writes down what is said in a recording. The answer comes later, as an event and an object beside the recordings.
 *
 * <p>Two implementations: Amazon Transcribe, and one for machines that have no engine.
 */
@FunctionalInterface
public interface Transcriber {

    /** What came of asking. */
    enum Answer {
        /** A transcript, or the reason why there is none, is on its way. */
        UNDER_WAY,
        /** Nobody here can, so nothing will come. */
        NO_ENGINE
    }

    /**
     * Asks for a transcript. To ask again for the same clip is to ask once.
     *
     * @throws NotTranscribable when it is no use to ask again
     * @throws TranscriberUnavailable when it may be
     */
    Answer transcribe(SpokenClip clip) throws NotTranscribable;
}
