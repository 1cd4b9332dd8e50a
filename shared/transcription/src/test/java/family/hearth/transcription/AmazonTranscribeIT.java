package family.hearth.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.media.AudioType;
import family.hearth.testkit.LocalCredentials;
import family.hearth.testkit.MotoServer;
import family.hearth.transcription.Transcriber.Answer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What Transcribe is asked, judged by an emulator that knows its API; and what its refusals mean. */
class AmazonTranscribeIT {

    private static final int STEPS_OF_A_JOB = 5;

    private static MotoServer moto;

    private final AudioKeys.Address address =
            new AudioKeys.Address(1002, UUID.randomUUID().toString());
    private final SpokenClip german = new SpokenClip(address, AudioType.MP3, Optional.of("de"));
    private final SpokenClip unknown = new SpokenClip(address, AudioType.MP3, Optional.empty());

    @BeforeAll
    static void startMoto() throws IOException, InterruptedException {
        moto = MotoServer.start();
    }

    @AfterAll
    static void stopMoto() {
        moto.close();
    }

    @Test
    void transcribe_startsAJob_thatReadsTheClipAndWritesBesideIt() throws Exception {
        assertThat(ask(moto.endpoint(), german)).isEqualTo(Answer.UNDER_WAY);

        var job = job();
        assertThat(text(job, "Media", "MediaFileUri")).isEqualTo("s3://voices/audio/1002/" + address.version());
        assertThat(text(job, "Transcript", "TranscriptFileUri"))
                .endsWith("/voices/transcripts/1002/" + address.version() + ".json");
        assertThat(text(job, "MediaFormat")).isEqualTo("mp3");
        assertThat(text(job, "LanguageCode")).isEqualTo("de-DE");
    }

    @Test
    void transcribe_letsTheLanguageBeFound_whenThereIsNoHint() throws Exception {
        ask(moto.endpoint(), unknown);

        assertThat(Objects.requireNonNull(job().get("IdentifyLanguage")).getBooleanValue())
                .isTrue();
    }

    @Test
    void transcribe_isAskedOnce_howeverOftenItIsAsked() throws Exception {
        ask(moto.endpoint(), german);

        assertThat(ask(moto.endpoint(), german)).isEqualTo(Answer.UNDER_WAY);
        assertThat(ask(moto.endpoint(), unknown)).isEqualTo(Answer.UNDER_WAY);

        assertThat(text(job(), "LanguageCode")).isEqualTo("de-DE");
    }

    @ParameterizedTest
    @EnumSource
    void transcribe_namesAFormat_forEveryKindOfRecording(AudioType type) throws Exception {
        ask(moto.endpoint(), new SpokenClip(address, type, Optional.of("en")));

        assertThat(text(job(), "MediaFormat")).isIn("mp3", "mp4", "wav", "flac", "ogg", "webm");
    }

    @Test
    void transcribe_givesAReasonInWords_whenTheClipIsRefused() throws Exception {
        assertThatThrownBy(() -> answered(400, "BadRequestException"))
                .isInstanceOf(NotTranscribable.class)
                .hasMessageContaining("could not be written down");
    }

    @ParameterizedTest
    @CsvSource({
        "400, LimitExceededException",
        "400, ThrottlingException",
        "400, AccessDeniedException",
        "403, ''",
        "500, InternalFailureException",
        "503, ServiceUnavailable"
    })
    void transcribe_mayBeAskedAgain_whenItIsNotTheClip(int status, String error) {
        assertThatThrownBy(() -> answered(status, error)).isInstanceOf(TranscriberUnavailable.class);
    }

    @Test
    void transcribe_mayBeAskedAgain_whenNobodyAnswers() {
        assertThatThrownBy(() -> ask(URI.create("http://127.0.0.1:1/"), german))
                .isInstanceOf(TranscriberUnavailable.class);
    }

    @Test
    void transcribe_saysThatThereIsNoEngine_whenNoneIsSet() throws Exception {
        try (var context = ApplicationContext.run(Map.of("hearth.bucket", "voices"))) {
            assertThat(context.getBean(Transcriber.class).transcribe(german)).isEqualTo(Answer.NO_ENGINE);
        }
    }

    private static Answer ask(URI endpoint, SpokenClip clip) throws NotTranscribable {
        var settings = Map.<String, Object>of(
                "aws.region",
                LocalCredentials.REGION.id(),
                "hearth.bucket",
                "voices",
                "hearth.transcription.jobs",
                "hearth-test-voices",
                "hearth.transcription.endpoint",
                endpoint);
        try (var context = ApplicationContext.run(settings)) {
            return context.getBean(Transcriber.class).transcribe(clip);
        }
    }

    /** What becomes of asking when that is the answer. */
    private Answer answered(int status, String error) throws IOException, NotTranscribable {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = ("{\"__type\":\"" + error + "\"}").getBytes(StandardCharsets.UTF_8);
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        try {
            return ask(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), german);
        } finally {
            server.stop(0);
        }
    }

    /** The job as Transcribe has it in the end; the emulator takes it a step further each time it is asked. */
    private JsonNode job() throws IOException, InterruptedException {
        var name = "hearth-test-voices.1002." + address.version();
        for (var asked = 0; asked < STEPS_OF_A_JOB; asked++) {
            var answer = moto.call(
                    "transcribe", "Transcribe.GetTranscriptionJob", "{\"TranscriptionJobName\":\"" + name + "\"}");
            var read = Objects.requireNonNull(JsonMapper.createDefault().readValue(answer, JsonNode.class));
            var job = child(read, "TranscriptionJob");
            if (text(job, "TranscriptionJobStatus").equals("COMPLETED")) {
                return job;
            }
        }
        throw new AssertionError("the job does not end");
    }

    private static String text(JsonNode node, String... names) {
        var found = node;
        for (var name : names) {
            found = child(found, name);
        }
        return found.getStringValue();
    }

    private static JsonNode child(JsonNode node, String name) {
        return Objects.requireNonNull(node.get(name), name);
    }
}
