package family.hearth.functions.starttranscription;

import family.hearth.domain.memories.AudioClip;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Transcription;
import family.hearth.dynamodb.ClipStore;
import family.hearth.lambda.Patience;
import family.hearth.media.AudioType;
import family.hearth.transcription.NotTranscribable;
import family.hearth.transcription.SpokenClip;
import family.hearth.transcription.Transcriber;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in clips: each is looked at once, and written down once, however often one hears that it is there. */
@Singleton
final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final ClipStore clips;
    private final ClipExamination examination;
    private final Transcriber transcriber;
    private final Clock clock;

    Reception(ClipStore clips, ClipExamination examination, Transcriber transcriber, Clock clock) {
        this.clips = clips;
        this.examination = examination;
        this.transcriber = transcriber;
        this.clock = clock;
    }

    /** Takes in the clip under that key, as far as it is not taken in yet. */
    void receive(String key) {
        var address = AudioKeys.parse(key);
        if (address.isEmpty()) {
            LOG.warn("an object of no kind we know was stored; left alone");
            return;
        }
        var found = Patience.lookFor(() -> clips.find(address.get()));
        if (found.isEmpty()) {
            LOG.info("memory gone; its recording is swept");
            return;
        }
        examined(address.get(), found.get())
                .filter(recording -> recording.transcription().equals(Transcription.PENDING))
                .ifPresent(recording -> writeDown(address.get(), recording));
    }

    /** The recording once its clip is known to be one; nothing when there is no clip to go on with. */
    private Optional<Recording> examined(AudioKeys.Address address, Recording found) {
        return switch (found.clip().orElseThrow().status()) {
            case ANNOUNCED -> examination.examine(address, found);
            case STORED -> Optional.of(found);
            case REFUSED -> {
                examination.discard(address);
                yield Optional.empty();
            }
        };
    }

    private void writeDown(AudioKeys.Address address, Recording recording) {
        var type = AudioType.of(recording.clip().map(AudioClip::contentType).orElse(""));
        if (type.isEmpty()) {
            return;
        }
        var clip = new SpokenClip(address, type.get(), Optional.ofNullable(recording.language()));
        try {
            if (transcriber.transcribe(clip) == Transcriber.Answer.UNDER_WAY) {
                clips.change(address, Recording::beingTranscribed, clock.instant());
            }
        } catch (NotTranscribable reason) {
            var words = String.valueOf(reason.getMessage());
            clips.change(address, recorded -> recorded.notTranscribed(words), clock.instant());
        }
    }
}
