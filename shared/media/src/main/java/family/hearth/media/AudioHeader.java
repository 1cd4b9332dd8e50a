package family.hearth.media;

import java.nio.ByteBuffer;
import java.util.Set;

/** Tells by its first bytes what kind of recording a file is, whatever it is called. Nothing is decoded. */
final class AudioHeader {

    /** As many bytes as are looked at; tags and headers that matter lie within. */
    static final int BYTES = 64 * 1024;

    /** Major brands of ISO base media files that phones and browsers give to recordings (ISO/IEC 14496-12, 4.3). */
    private static final Set<String> RECORDED_BRANDS =
            Set.of("M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "iso4", "iso5", "iso6", "dash");

    /** What the first packet of an Ogg stream with sound begins with (RFC 3533 and each codec's mapping). */
    private static final Set<String> OGG_CODECS = Set.of("\u0001vorbis", "OpusHead", "Speex   ", "\u007fFLAC");

    private static final int OGG_SEGMENTS = 26;

    private AudioHeader() {}

    /**
     * @param beginning the file, or its first {@value #BYTES} bytes
     * @throws UnusableAudio if it is none of {@link AudioType}, saying what it seems to be instead
     */
    static AudioType sniff(ByteBuffer beginning) throws UnusableAudio {
        var bytes = beginning.slice();
        if (Mp3Frame.opens(bytes)) {
            return AudioType.MP3;
        }
        if (Signature.at(bytes, 4, "ftyp") && RECORDED_BRANDS.contains(Signature.text(bytes, 8, 4))) {
            return AudioType.M4A;
        }
        if (Signature.at(bytes, 0, "RIFF") && Signature.at(bytes, 8, "WAVE")) {
            return AudioType.WAV;
        }
        if (Signature.at(bytes, 0, "OggS") && holdsSound(bytes)) {
            return AudioType.OGG;
        }
        if (WebmHeader.opens(bytes)) {
            return AudioType.WEBM;
        }
        if (Signature.at(bytes, 0, "fLaC")) {
            return AudioType.FLAC;
        }
        throw new UnusableAudio(ForeignSound.describe(bytes));
    }

    /** The first packet of a page begins behind the table of its segments. */
    private static boolean holdsSound(ByteBuffer page) {
        if (page.limit() <= OGG_SEGMENTS) {
            return false;
        }
        var packet = OGG_SEGMENTS + 1 + Byte.toUnsignedInt(page.get(OGG_SEGMENTS));
        return OGG_CODECS.stream().anyMatch(codec -> Signature.at(page, packet, codec));
    }
}
