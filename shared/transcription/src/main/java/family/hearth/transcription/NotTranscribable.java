package family.hearth.transcription;

/** A clip that cannot be written down, whoever asks and when. The message is a sentence for a parent. */
public final class NotTranscribable extends Exception {

    NotTranscribable(String sentence) {
        super(sentence);
    }
}
