package family.hearth.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioFileTest {

    /** More bytes than a test may hold, served a little at a time. */
    private static final class Silence extends InputStream {
        private long left;
        private int largestRead;

        Silence(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            largestRead = Math.max(largestRead, length);
            if (left <= 0) {
                return -1;
            }
            var served = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + served, (byte) 0);
            left -= served;
            return served;
        }
    }

    @Test
    void examine_givesTypeLengthAndDigest() throws Exception {
        var file = TestSounds.bytes("fLaC");

        assertThat(AudioFile.examine(file))
                .isEqualTo(new AudioFile(
                        AudioType.FLAC, 4, "70bf93310284b039f237e82db4407df3e3ca642fac2b9ebb02973764424c7418"));
    }

    @Test
    void examine_holdsLittleOfAFileOf200Megabytes() throws Exception {
        var silence = new Silence(200L * 1024 * 1024 - 4);
        var file = new SequenceInputStream(new ByteArrayInputStream(TestSounds.bytes("fLaC")), silence);

        var examined = AudioFile.examine(file);

        assertThat(examined.sizeBytes()).isEqualTo(200L * 1024 * 1024);
        assertThat(silence.largestRead).isLessThanOrEqualTo(AudioHeader.BYTES);
    }

    @Test
    void examine_stopsEarly_whenItIsNoRecording() {
        var silence = new Silence(10_000_000);

        assertThatThrownBy(() -> AudioFile.examine(silence)).isInstanceOf(UnusableAudio.class);
        assertThat(silence.left).isGreaterThan(9_000_000);
    }

    @Test
    void examine_saysNothingOfTheRecording_whenItCannotBeRead() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> AudioFile.examine(broken)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "audio/mpeg, MP3",
        "audio/mp3, MP3",
        "AUDIO/MPEG, MP3",
        "audio/x-m4a, M4A",
        "audio/mp4, M4A",
        "audio/vnd.wave, WAV",
        "application/ogg, OGG",
        "audio/webm;codecs=opus, WEBM",
        "audio/webm ; codecs=opus, WEBM",
        "audio/flac, FLAC"
    })
    void type_isKnownByItsNames(String mediaType, AudioType type) {
        assertThat(AudioType.of(mediaType)).hasValue(type);
    }

    @ParameterizedTest
    @CsvSource({"video/mp4", "audio/midi", "audio/", "mp3", "''", "text/html;audio/mpeg"})
    void type_isUnknown_ofEverythingElse(String mediaType) {
        assertThat(AudioType.of(mediaType)).isEmpty();
    }
}
