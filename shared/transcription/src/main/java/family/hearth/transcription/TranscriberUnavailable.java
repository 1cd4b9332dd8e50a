package family.hearth.transcription;

/** The engine did not answer, has too much to do, or refuses us: asking later may help. */
public final class TranscriberUnavailable extends RuntimeException {

    TranscriberUnavailable(String answer) {
        super(answer);
    }

    TranscriberUnavailable(String answer, Throwable cause) {
        super(answer, cause);
    }
}
