package family.hearth.media;

/** A file that is no recording, whenever it is looked at again. The message is a sentence for whoever sent it. */
public final class UnusableAudio extends Exception {

    UnusableAudio(String sentence) {
        super(sentence);
    }
}
