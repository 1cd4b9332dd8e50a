package family.hearth.functions.memories;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.memories.AudioClip;
import family.hearth.http.body.FilePart;
import family.hearth.media.AudioFile;
import family.hearth.media.AudioType;
import family.hearth.media.UnusableAudio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a request says of sound into a clip. */
final class AudioIntake {

    /** The way in for recordings that do not fit a request. */
    static final String LARGER_UPLOADS = "Announce a larger recording as JSON audio_upload {content_type, size_bytes}"
            + " and upload it by the URL in the answer.";

    private static final String TYPES = "must be audio/mpeg, audio/mp4, audio/wav, audio/ogg, audio/webm or audio/flac";

    private AudioIntake() {}

    /**
     * Sound that will be uploaded later, if any.
     *
     * @throws DomainFailure.Invalid when it is of a kind that Hearth does not keep
     */
    static NewAudio announced(@Nullable AudioAnnouncement announcement) {
        if (announcement == null) {
            return NewAudio.none();
        }
        var type = AudioType.of(announcement.contentType())
                .orElseThrow(() -> new DomainFailure.Invalid("audioUpload.contentType", TYPES));
        return NewAudio.announced(AudioClip.announced(type.contentType(), announcement.sizeBytes()));
    }

    /**
     * Sound that came along, which is what its bytes say it is, or will be uploaded later, if any.
     *
     * @throws DomainFailure.Invalid when it is both, or more than one, or of a kind that Hearth does not keep
     */
    static NewAudio sent(List<FilePart> files, @Nullable AudioAnnouncement announcement) {
        if (files.isEmpty()) {
            return announced(announcement);
        }
        if (announcement != null) {
            throw new DomainFailure.Invalid("audioUpload", "cannot be given together with audio");
        }
        if (files.size() > 1) {
            throw new DomainFailure.Invalid("audio", "must be one recording");
        }
        return uploaded(files.getFirst().bytes());
    }

    private static NewAudio uploaded(byte[] bytes) {
        try {
            var file = AudioFile.examine(bytes);
            var clip = AudioClip.uploaded(file.type().contentType(), file.sizeBytes(), file.sha256());
            return NewAudio.uploaded(clip, bytes);
        } catch (UnusableAudio unusable) {
            throw new DomainFailure.Invalid("audio", String.valueOf(unusable.getMessage()));
        }
    }
}
