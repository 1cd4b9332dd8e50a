package family.hearth.transcription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where there is no engine. It says so, and makes nothing up. */
final class SilentTranscriber implements Transcriber {

    private static final Logger LOG = LoggerFactory.getLogger(SilentTranscriber.class);

    @Override
    public Answer transcribe(SpokenClip clip) {
        LOG.info("no transcription engine here; the recording stays pending");
        return Answer.NO_ENGINE;
    }
}
