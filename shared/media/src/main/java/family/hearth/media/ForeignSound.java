package family.hearth.media;

import java.nio.ByteBuffer;

/** Says to a parent what a file seems to be that is no recording Hearth keeps. */
final class ForeignSound {

    private static final String KEPT = "Please send recordings as MP3, M4A, WAV, OGG, WebM or FLAC.";

    private ForeignSound() {}

    static String describe(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return "This file is empty. " + KEPT;
        }
        if (Signature.at(bytes, 4, "ftyp")) {
            return describeBrand(Signature.text(bytes, 8, 4));
        }
        if (WebmHeader.isEbml(bytes)) {
            return "This is a Matroska file, which Hearth cannot play. " + KEPT;
        }
        if (Signature.at(bytes, 0, "OggS") || (Signature.at(bytes, 0, "RIFF") && Signature.at(bytes, 8, "AVI "))) {
            return "This is a video, not a recording. " + KEPT;
        }
        if (Signature.at(bytes, 0, "#!AMR")) {
            return "This is an AMR recording, which Hearth cannot play. " + KEPT;
        }
        if (Signature.at(bytes, 0, "FORM") && Signature.text(bytes, 8, 4).startsWith("AIF")) {
            return "This is an AIFF recording, which Hearth cannot play. " + KEPT;
        }
        return "This file is not a recording that Hearth can play. " + KEPT;
    }

    private static String describeBrand(String brand) {
        if (brand.startsWith("3g")) {
            return "This is a 3GP recording, which Hearth cannot play. " + KEPT;
        }
        return brand.startsWith("M4V") || brand.equals("qt  ")
                ? "This is a video, not a recording. " + KEPT
                : "This file is not a recording that Hearth can play. " + KEPT;
    }
}
