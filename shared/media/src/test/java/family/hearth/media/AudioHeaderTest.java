package family.hearth.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioHeaderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40})
    void sniff_knowsAnMp3_byItsFrames(int frames) throws Exception {
        assertThat(sniff(TestSounds.mp3(frames))).isEqualTo(AudioType.MP3);
    }

    @ParameterizedTest
    @CsvSource({
        "0xFFFB9000, 417, MPEG 1 at 44.1 kHz",
        "0xFFFB9200, 418, the same padded",
        "0xFFFA5400, 192, MPEG 1 with a checksum at 48 kHz",
        "0xFFF38000, 208, MPEG 2 at 22.05 kHz",
        "0xFFE31800, 72, MPEG 2.5 at 8 kHz"
    })
    void sniff_knowsWhereTheNextFrameOfAnMp3Begins(String header, int length) throws Exception {
        var file = TestSounds.mp3Frames(Integer.parseUnsignedInt(header.substring(2), 16), length, 3);

        assertThat(sniff(file)).isEqualTo(AudioType.MP3);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "300, 0", "300, 17", "200000, 0"})
    void sniff_knowsAnMp3_behindItsTag(int tagBytes, int padding) throws Exception {
        var file = TestSounds.taggedMp3(tagBytes, padding);

        assertThat(sniff(file)).isEqualTo(AudioType.MP3);
        assertThat(sniff(Arrays.copyOf(file, Math.min(file.length, AudioHeader.BYTES))))
                .isEqualTo(AudioType.MP3);
    }

    @Test
    void sniff_doesNotBelieveATag_whenAnotherFileFollows() {
        assertRefused(TestSounds.joined(TestSounds.bytes("ID3\u0004\0\0\0\0\0\0"), TestSounds.bytes("%PDF-1.7 text")));
        assertRefused(TestSounds.bytes("ID3 is how a tag in a file begins."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FFFE6100", // text in UTF-16
                "FFD8FFE0", // JPEG
                "FFF15080", // AAC without a container
                "FFFD9000", // layer II
                "FFFBF000", // no such bit rate
                "FFFB0000", // a bit rate of its own
                "FFFB9C00", // no such sample rate
                "FFEB9000" // no such version
            })
    void sniff_doesNotTakeSetBitsForAnMp3(String header) {
        assertRefused(TestSounds.mp3Frames(Integer.parseUnsignedInt(header, 16), 417, 3));
    }

    @Test
    void sniff_doesNotTakeAFrameForAnMp3_whenNoneOfItsKindFollows() {
        var alone = TestSounds.joined(TestSounds.mp3(1), new byte[100]);
        var changing = TestSounds.joined(TestSounds.mp3(1), TestSounds.mp3Frames(0xFFFB9400, 384, 1));

        assertRefused(alone);
        assertRefused(changing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M4A ", "M4B ", "mp41", "mp42", "isom", "iso5"})
    void sniff_knowsAnM4a_byItsBrand(String brand) throws Exception {
        assertThat(sniff(TestSounds.isoMedia(brand))).isEqualTo(AudioType.M4A);
    }

    @Test
    void sniff_knowsAWav() throws Exception {
        assertThat(sniff(TestSounds.riff("WAVE"))).isEqualTo(AudioType.WAV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001vorbis", "OpusHead", "Speex   ", "\u007fFLAC"})
    void sniff_knowsAnOgg_byTheSoundInIt(String packet) throws Exception {
        assertThat(sniff(TestSounds.ogg(packet))).isEqualTo(AudioType.OGG);
    }

    @Test
    void sniff_knowsAWebm_byItsDocumentType() throws Exception {
        assertThat(sniff(TestSounds.ebml("webm"))).isEqualTo(AudioType.WEBM);
    }

    @Test
    void sniff_knowsAFlac() throws Exception {
        assertThat(sniff(TestSounds.flac())).isEqualTo(AudioType.FLAC);
    }

    @Test
    void sniff_namesWhatElseItIs() {
        assertRefused(new byte[0], "This file is empty.");
        assertRefused(TestSounds.isoMedia("qt  "), "This is a video");
        assertRefused(TestSounds.isoMedia("M4V "), "This is a video");
        assertRefused(TestSounds.isoMedia("3gp4"), "3GP");
        assertRefused(TestSounds.isoMedia("heic"), "not a recording");
        assertRefused(TestSounds.ogg("\u0080theora"), "This is a video");
        assertRefused(TestSounds.riff("AVI "), "This is a video");
        assertRefused(TestSounds.ebml("matroska"), "Matroska");
        assertRefused(TestSounds.bytes("#!AMR\n"), "AMR");
        assertRefused(TestSounds.bytes("FORM\0\0\0\0AIFFCOMM"), "AIFF");
        assertRefused(TestSounds.bytes("<html>OggS</html>"), "not a recording");
    }

    @Test
    void sniff_refusesEveryBeginningThatIsTooShort() throws Exception {
        for (var file : new byte[][] {
            TestSounds.isoMedia("M4A "), TestSounds.riff("WAVE"), TestSounds.ogg("OpusHead"), TestSounds.ebml("webm")
        }) {
            for (var length = 0; length < 12; length++) {
                assertRefused(Arrays.copyOf(file, length));
            }
        }
    }

    private static AudioType sniff(byte[] file) throws UnusableAudio {
        return AudioHeader.sniff(ByteBuffer.wrap(file));
    }

    private static void assertRefused(byte[] file) {
        assertRefused(file, "MP3, M4A, WAV, OGG, WebM or FLAC");
    }

    private static void assertRefused(byte[] file, String saying) {
        assertThatThrownBy(() -> sniff(file)).isInstanceOf(UnusableAudio.class).hasMessageContaining(saying);
    }
}
