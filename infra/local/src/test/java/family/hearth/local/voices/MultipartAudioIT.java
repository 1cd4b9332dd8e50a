package family.hearth.local.voices;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Multipart;
import family.hearth.local.Person;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Recordings in the request itself. */
@ExtendWith(LocalCloudExtension.class)
class MultipartAudioIT {

    private static final int FOUR_MB = 4 * 1024 * 1024;

    private final LocalCloud cloud;
    private final Api anybody;
    private final byte[] flac = Voice.flac(5000);
    private Voice ada;

    MultipartAudioIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = new Voice(cloud, Person.join(anybody, "Ada").api());
    }

    @Test
    void recording_isThereAtOnce_asWhatItsBytesAre() {
        var made = ada.record(flac);

        var served = ada.api().get(made.string("/data/audio_url")).expect(200);
        assertThat(served.bytes()).isEqualTo(flac);
        assertThat(served.header("Content-Type")).contains("audio/flac");
        assertThat(made.string("/data/transcription_status")).isEqualTo("pending");
        assertThat(made.json("/data").has("upload")).isFalse();
    }

    @Test
    void recording_comesWithWhatElseTheFormSays() {
        var made = new Multipart()
                .field("title", "First words")
                .field("duration_seconds", "12")
                .field("transcript_language", "de")
                .field("tags[]", "words")
                .file("audio", "voice.mp3", "audio/mpeg", flac)
                .in(ada.api().post(Voice.PATH))
                .expect(201);

        assertThat(made.string("/data/title")).isEqualTo("First words");
        assertThat(made.number("/data/duration_seconds")).isEqualTo(12);
        assertThat(made.string("/data/transcript_language")).isEqualTo("de");
        assertThat(made.string("/data/tags/0")).isEqualTo("words");
    }

    @Test
    void recording_staysAsItCame_whenItsEventComes() {
        var id = Voice.id(ada.record(flac));
        ada.settle();

        assertThat(ada.memory(id).path("audio_url").asText()).contains("/audio/" + id + "/");
        assertThat(ada.objects(id)).hasSize(1);
    }

    @Test
    void recording_isRefused_whenItIsNone() {
        var page = "<html>not a recording</html>".getBytes(StandardCharsets.UTF_8);

        var refused = new Multipart()
                .file("audio", "voice.mp3", "audio/mpeg", page)
                .in(ada.api().post(Voice.PATH))
                .expect(422);

        assertThat(refused.string("/errors/audio/0")).contains("MP3, M4A, WAV, OGG, WebM or FLAC");
    }

    @Test
    void recording_isRefused_whenItIsEmpty() {
        var refused = new Multipart()
                .file("audio", "voice.mp3", "audio/mpeg", new byte[0])
                .in(ada.api().post(Voice.PATH))
                .expect(422);

        assertThat(refused.string("/errors/audio/0")).contains("empty");
    }

    @Test
    void recordings_areRefused_whenThereAreTwo() {
        var refused = new Multipart()
                .file("audio", "one", "audio/flac", flac)
                .file("audio", "two", "audio/flac", flac)
                .in(ada.api().post(Voice.PATH))
                .expect(422);

        assertThat(refused.json("/errors/audio")).isNotEmpty();
    }

    @Test
    void recording_isRefused_besideATranscript() {
        var refused = new Multipart()
                .field("transcript", "Hello.")
                .file("audio", "voice", "audio/flac", flac)
                .in(ada.api().post(Voice.PATH))
                .expect(422);

        assertThat(refused.json("/errors/transcript")).isNotEmpty();
    }

    @Test
    void recording_isTaken_justBelow4Mb() {
        ada.record(Voice.flac(FOUR_MB - 1024));
    }

    @Test
    void recording_isRefused_above4Mb_namingTheOtherWay() {
        var refused = new Multipart()
                .file("audio", "voice", "audio/flac", Voice.flac(FOUR_MB))
                .in(ada.api().post(Voice.PATH))
                .expect(413);

        assertThat(refused.string("/error/code")).isEqualTo("payload_too_large");
        assertThat(refused.string("/error/message")).contains("4 MB", "audio_upload", "URL");
    }
}
