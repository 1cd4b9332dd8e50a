package family.hearth.local.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings that do not fit a request: announced, and uploaded by a signed URL. */
@ExtendWith(LocalCloudExtension.class)
class AudioUploadIT {

    private static final long LARGEST = 200L * 1024 * 1024;

    private final LocalCloud cloud;
    private final Api anybody;
    private final byte[] flac = Voice.flac(5000);
    private Voice ada;

    AudioUploadIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = new Voice(cloud, Person.join(anybody, "Ada").api());
    }

    @Test
    void announcement_saysWhereToSendTheRecording() {
        var made = ada.announce("audio/webm;codecs=opus", flac.length);

        assertThat(made.header("Location")).contains(Voice.PATH + "/" + Voice.id(made));
        assertThat(made.string("/data/transcription_status")).isEqualTo("pending");
        assertThat(made.json("/data/audio_url").isNull()).isTrue();
        assertThat(made.string("/data/upload/method")).isEqualTo("PUT");
        assertThat(made.string("/data/upload/url")).contains("/audio/" + Voice.id(made) + "/");
        assertThat(made.string("/data/upload/headers/Content-Type")).isEqualTo("audio/webm");
        assertThat(made.string("/data/upload/expires_at")).hasSize("2026-01-01T00:00:00Z".length());
        assertThat(Instant.parse(made.string("/data/upload/expires_at")))
                .isCloseTo(Instant.now().plus(15, ChronoUnit.MINUTES), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void upload_isToldInTheFirstAnswerOnly() {
        var announced = ada.announce("audio/flac", flac.length);

        assertThat(ada.memory(Voice.id(announced)).has("upload")).isFalse();
    }

    @Test
    void upload_isTakenOnce() {
        var announced = ada.announce("audio/flac", flac.length);

        ada.send(announced, flac).expect(200);
        ada.send(announced, flac).expect(412);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void upload_isRefused_whenItsLengthIsAnother(int difference) {
        var announced = ada.announce("audio/flac", flac.length);

        ada.send(announced, Arrays.copyOf(flac, flac.length + difference)).expect(403);

        assertThat(ada.objects(Voice.id(announced))).isEmpty();
    }

    @Test
    void recording_isServed_asWhatItsBytesAre() {
        var announced = ada.announce("audio/mpeg", flac.length);
        ada.send(announced, flac).expect(200);
        ada.settle();

        var url = ada.memory(Voice.id(announced)).path("audio_url").asText();
        var served = ada.api().get(url).expect(200);

        assertThat(served.bytes()).isEqualTo(flac);
        assertThat(served.header("Content-Type")).contains("audio/flac");
        assertThat(served.header("Content-Disposition").orElse("inline")).startsWith("inline");
        assertThat(url).contains("X-Amz-Expires=300");
    }

    @Test
    void recording_isServedInParts() {
        var url = ada.memory(ada.upload(flac)).path("audio_url").asText();

        var part = ada.api().get(url).header("Range", "bytes=4990-").expect(206);

        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(flac, 4990, 5000));
        assertThat(part.header("Content-Range")).contains("bytes 4990-4999/5000");
    }

    @Test
    void recording_isPrivate() {
        var id = ada.upload(flac);
        var url = ada.memory(id).path("audio_url").asText();
        var eve = Person.join(anybody, "Eve").api();

        anybody.get(url.split("\\?")[0]).expect(403);
        eve.get(Voice.PATH + "/" + id).expect(404);
    }

    @Test
    void transcription_staysPending_whereThereIsNoEngine() {
        var memory = ada.memory(ada.upload(flac));

        assertThat(memory.path("transcription_status").asText()).isEqualTo("pending");
        assertThat(memory.path("transcript").isNull()).isTrue();
    }

    @Test
    void recording_isRefusedInWords_andNotKept_whenItIsNone() {
        var page = "<html>not a recording</html>".getBytes(StandardCharsets.UTF_8);
        var id = ada.upload(page);

        var memory = ada.memory(id);
        assertThat(memory.path("transcription_status").asText()).isEqualTo("failed");
        assertThat(memory.path("transcription_failure").asText()).contains("MP3, M4A, WAV, OGG, WebM or FLAC");
        assertThat(memory.path("audio_url").isNull()).isTrue();
        assertThat(ada.objects(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audio/mpeg",
                "audio/mp4",
                "audio/x-m4a",
                "audio/wav",
                "audio/ogg",
                "audio/webm",
                "audio/flac",
                "AUDIO/FLAC"
            })
    void announcement_takesEveryKindOfRecording_upTo200Mb(String type) {
        ada.announce(type, LARGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"video/mp4", "audio/midi", "text/html", "mp3", ""})
    void announcement_isRefused_ofWhatIsNoRecording(String type) {
        var refused = ada.tryToAnnounce(Map.of(), type, 1).expect(422);

        assertThat(refused.json("/errors/audio_upload.content_type")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, LARGEST + 1, Long.MAX_VALUE})
    void announcement_isRefused_ofImpossibleLengths(long size) {
        var refused = ada.tryToAnnounce(Map.of(), "audio/flac", size).expect(422);

        assertThat(refused.json("/errors/audio_upload.size_bytes")).isNotEmpty();
    }

    @Test
    void announcement_isRefused_besideATranscript() {
        var refused = ada.tryToAnnounce(Map.of("transcript", "Hello."), "audio/flac", 5)
                .expect(422);

        assertThat(refused.json("/errors/transcript")).isNotEmpty();
    }

    @Test
    void announcement_isMadeOnce_underOneKey() {
        var body = Map.of("audio_upload", Map.of("content_type", "audio/flac", "size_bytes", flac.length));

        var first = ada.api()
                .post(Voice.PATH)
                .header("Idempotency-Key", "k")
                .json(body)
                .expect(201);
        var again = ada.api()
                .post(Voice.PATH)
                .header("Idempotency-Key", "k")
                .json(body)
                .expect(201);

        assertThat(again.json()).isEqualTo(first.json());
    }
}
