package family.hearth.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A recording goes up by a presigned URL, can be heard by a signed one, and is found by a word of its notes. */
final class GrandfathersVoice implements Scene {

    private static final String MEMORIES = "/api/v1/memories";
    private static final String RECORDING = MEMORIES + "/{recording}";
    private static final int RATE = 8000;

    @Override
    public String title() {
        return "Grandfather's voice is kept, and found by a word";
    }

    @Override
    public void play(Stage stage) {
        var token = stage.as("Ada")
                .post("/api/v1/tokens")
                .json("token", Map.of("name", "tape recorder", "scope", "read_write"))
                .expect(201, "/data/name", "/data/scope");
        stage.noteSecret("the tape recorder", token.string("/data/token"));
        var recorder = stage.as("the tape recorder");
        var sound = sound();
        upload(stage, announce(stage, recorder, sound.length), sound);
        listen(stage, recorder, sound);
        find(stage, recorder);
    }

    private static JsonNode announce(Stage stage, Caller recorder, int size) {
        var announced = recorder.post(MEMORIES)
                .json(
                        "title", "Grandfather tells of the lake",
                        "notes", "How he rowed home through a thunderstorm",
                        "transcript_language", "en",
                        "recorded_at", "2024-08-03T17:00:00Z",
                        "audio_upload", Map.of("content_type", "audio/wav", "size_bytes", size))
                .expect(201, "/data/id", "/data/transcription_status", "/data/upload/method");
        stage.note("recording", announced.string("/data/id"));
        return announced.json("/data/upload");
    }

    private static void upload(Stage stage, JsonNode upload, byte[] sound) {
        var put = stage.anybody()
                .call(upload.path("method").asText(), upload.path("url").asText())
                .bytes(sound);
        upload.path("headers")
                .properties()
                .forEach(header -> put.header(header.getKey(), header.getValue().asText()));
        put.expect(200);
    }

    private static void listen(Stage stage, Caller recorder, byte[] sound) {
        Waiting.until(
                stage,
                "to be heard",
                recorder,
                RECORDING,
                memory -> !memory.json("/data/audio_url").isNull());
        var memory = recorder.get(RECORDING).expect(200, "/data/transcription_status");
        var heard = stage.anybody().get(memory.string("/data/audio_url")).expect(200);
        stage.check("what is heard is what was said, byte for byte", Arrays.equals(heard.bytes(), sound));
        stage.check(
                "nobody has written it down, since there is no engine for that on this machine",
                memory.string("/data/transcription_status").equals("pending"));
    }

    private static void find(Stage stage, Caller recorder) {
        var found = recorder.get(MEMORIES + "?q=grandfather+thunder").expect(200, "/data/0/title", "/meta/total_count");
        stage.check(
                "it is found by the beginning of a word in its notes",
                found.json("/meta/total_count").asInt() == 1
                        && found.string("/data/0/id").equals(stage.note("recording")));
        var nothing = recorder.get(MEMORIES + "?q=submarine").expect(200, "/meta/total_count");
        stage.check(
                "what nobody told is not found",
                nothing.json("/meta/total_count").asInt() == 0);
    }

    /** A second of a low tone, as a tape recorder would write it. */
    private static byte[] sound() {
        var samples = new byte[RATE];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (byte) (Math.sin(i * 2 * Math.PI * 110 / RATE) * 60);
        }
        var format = new AudioFormat(RATE, 8, 1, true, false);
        var file = new ByteArrayOutputStream();
        try (var stream = new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file);
        } catch (IOException e) {
            throw new WentWrong("the sound could not be made", e);
        }
        return file.toByteArray();
    }
}
