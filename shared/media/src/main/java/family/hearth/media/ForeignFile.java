package family.hearth.media;

import java.nio.ByteBuffer;
import java.util.Set;

/** Says to a parent what a file seems to be that is no picture Hearth takes. */
final class ForeignFile {

    private static final String TAKEN = "Please send photos as JPEG, PNG, WebP or GIF.";

    /** Major brands of HEIF files with an HEVC picture, which nothing free of patents decodes (ISO/IEC 23008-12, B). */
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

    private ForeignFile() {}

    static String describe(ByteBuffer bytes) {
        if (!bytes.hasRemaining()) {
            return "This file is empty. " + TAKEN;
        }
        if (Signature.at(bytes, 4, "ftyp")) {
            return describeBrand(Signature.text(bytes, 8, 4), Signature.text(bytes, 16, 16));
        }
        if (Signature.at(bytes, 0, "II*\0") || Signature.at(bytes, 0, "MM\0*")) {
            return "This is a TIFF or raw camera file, which Hearth cannot show. " + TAKEN;
        }
        if (Signature.at(bytes, 0, "%PDF")) {
            return "This is a PDF document, not a photo. " + TAKEN;
        }
        return "This file is not a photo that Hearth can show. " + TAKEN;
    }

    /** The brands that an ISO base media file opens with (ISO/IEC 14496-12, section 4.3). */
    private static String describeBrand(String major, String compatible) {
        if (major.equals("avif") || major.equals("avis") || compatible.contains("avif")) {
            return "This is an AVIF photo, which Hearth cannot show. " + TAKEN;
        }
        if (HEIC_BRANDS.contains(major)) {
            return "This is a HEIC photo, which Hearth cannot show. " + TAKEN
                    + " On an iPhone, choose Settings, Camera, Formats, Most Compatible.";
        }
        return "This is a video, not a photo. " + TAKEN;
    }
}
