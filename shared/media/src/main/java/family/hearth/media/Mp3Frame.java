package family.hearth.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The header of a frame of MPEG audio, layer III (ISO/IEC 11172-3, section 2.4.2.3, and 13818-3). Eleven set bits begin
 * many a file, so a frame counts only if another of its kind follows where it ends.
 */
record Mp3Frame(int version, int sampleRate, int length) {

    private static final int HEADER_BYTES = 4;
    private static final int SYNC = 0x7FF;
    private static final int LAYER_III = 1;
    private static final int MPEG_1 = 3;
    private static final int MPEG_2 = 2;
    private static final int MPEG_2_5 = 0;

    /** Kilobits a second by the header's index; 0 is a rate of the encoder's own and 15 none at all. */
    private static final int[] RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};

    private static final int[] RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    private static final int[] SAMPLE_RATES_1 = {44_100, 48_000, 32_000};

    /** A tag of metadata before the sound: its header, and the length in four times seven bits (id3.org, ID3v2.4, 3.1). */
    private static final int TAG_HEADER_BYTES = 10;

    private static final int NEWEST_TAG = 4;

    /** Whether a file begins like an MP3: with frames, or with a tag and then frames as far as can be seen. */
    static boolean opens(ByteBuffer file) {
        var start = hasTag(file) ? endOfTag(file) : 0;
        var seesFrame = start <= file.limit() - HEADER_BYTES;
        return seesFrame ? isFollowedByItsKind(file, start) : start > 0;
    }

    private static boolean hasTag(ByteBuffer file) {
        return Signature.at(file, 0, "ID3") && file.limit() >= TAG_HEADER_BYTES && file.get(3) <= NEWEST_TAG;
    }

    /** Some writers fill up with zeros behind the length that they state. */
    private static int endOfTag(ByteBuffer file) {
        var length = 0;
        for (var i = TAG_HEADER_BYTES - 4; i < TAG_HEADER_BYTES; i++) {
            length = (length << 7) | (file.get(i) & 0x7F);
        }
        var end = TAG_HEADER_BYTES + length;
        while (end < file.limit() && file.get(end) == 0) {
            end++;
        }
        return end;
    }

    private static boolean isFollowedByItsKind(ByteBuffer file, int start) {
        var first = at(file, start);
        if (first == null) {
            return false;
        }
        var end = start + first.length;
        if (end > file.limit() - HEADER_BYTES) {
            return true;
        }
        var second = at(file, end);
        return second != null && second.version == first.version && second.sampleRate == first.sampleRate;
    }

    private static @Nullable Mp3Frame at(ByteBuffer file, int offset) {
        var bits = file.getInt(offset);
        var version = (bits >>> 19) & 3;
        var layer = (bits >>> 17) & 3;
        var rate = (bits >>> 12) & 15;
        var sampleRate = (bits >>> 10) & 3;
        if ((bits >>> 21) != SYNC || layer != LAYER_III || version == 1 || rate == 15 || rate == 0 || sampleRate == 3) {
            return null;
        }
        var padding = (bits >>> 9) & 1;
        return of(version, rate, sampleRate, padding);
    }

    private static Mp3Frame of(int version, int rate, int sampleRateIndex, int padding) {
        var sampleRate = SAMPLE_RATES_1[sampleRateIndex] / divisor(version);
        var bitRate = 1000 * (version == MPEG_1 ? RATES_1[rate] : RATES_2[rate]);
        var samplesInBytes = version == MPEG_1 ? 144 : 72;
        return new Mp3Frame(version, sampleRate, samplesInBytes * bitRate / sampleRate + padding);
    }

    private static int divisor(int version) {
        return switch (version) {
            case MPEG_2 -> 2;
            case MPEG_2_5 -> 4;
            default -> 1;
        };
    }
}
