package family.hearth.transcription;

import family.hearth.awsjson.JsonService;
import family.hearth.awsjson.ServiceAnswer;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.media.AudioType;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Amazon Transcribe: reads a clip where it lies, and puts the transcript beside it. */
final class AmazonTranscribe implements Transcriber, AutoCloseable {

    /** As Transcribe is signed and addressed. */
    static final String SERVICE = "transcribe";

    private static final Logger LOG = LoggerFactory.getLogger(AmazonTranscribe.class);
    private static final String TARGET = "Transcribe.StartTranscriptionJob";

    private final JsonService service;
    private final JsonMapper json;
    private final String bucket;
    private final String jobPrefix;

    AmazonTranscribe(JsonService service, JsonMapper json, String bucket, String jobPrefix) {
        this.service = service;
        this.json = json;
        this.bucket = bucket;
        this.jobPrefix = jobPrefix;
    }

    @Override
    public Answer transcribe(SpokenClip clip) throws NotTranscribable {
        var answer = start(job(clip));
        if (answer.isSuccessful()) {
            return Answer.UNDER_WAY;
        }
        return switch (answer.error()) {
            case "ConflictException" -> {
                LOG.info("transcription already started");
                yield Answer.UNDER_WAY;
            }
            case "BadRequestException" -> {
                // As a rule it is the recording; a bucket that Transcribe may not read looks the same.
                LOG.warn("transcription refused: metric=TranscriptionRefused");
                throw new NotTranscribable("This recording could not be written down. It can still be listened to.");
            }
            // Not only what is busy: a right or a setting that is missing can be mended, and the recording waits.
            default ->
                throw new TranscriberUnavailable("Transcribe answered " + answer.status() + " " + answer.error());
        };
    }

    @Override
    public void close() {
        service.close();
    }

    private ServiceAnswer start(TranscriptionJob job) {
        try {
            return service.call(TARGET, json.writeValueAsBytes(job));
        } catch (IOException e) {
            throw new TranscriberUnavailable("Transcribe did not answer", e);
        }
    }

    private TranscriptionJob job(SpokenClip clip) {
        var address = clip.address();
        var language = clip.language().flatMap(SpokenLanguage::codeOf);
        return new TranscriptionJob(
                JobName.of(jobPrefix, address),
                language.orElse(null),
                language.isEmpty() ? Boolean.TRUE : null,
                format(clip.type()),
                new TranscriptionJob.Media("s3://" + bucket + "/" + address.key()),
                bucket,
                AudioKeys.transcript(address));
    }

    /** Whatever an ISO media file calls itself, to Transcribe it is one. */
    private static String format(AudioType type) {
        return switch (type) {
            case MP3 -> "mp3";
            case M4A -> "mp4";
            case WAV -> "wav";
            case OGG -> "ogg";
            case WEBM -> "webm";
            case FLAC -> "flac";
        };
    }
}
