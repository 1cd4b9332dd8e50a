package family.hearth.media;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists what a JPEG carries beside its picture. Written without the code that it judges. */
final class JpegInspector {

    private JpegInspector() {}

    /** The names of all application segments and comments before the first scan, such as {@code JFIF} or {@code Exif}. */
    static List<String> applicationSegments(byte[] jpeg) {
        var names = new ArrayList<String>();
        var at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xDA) {
            var marker = jpeg[at + 1] & 0xFF;
            var length = (jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF);
            if ((marker >= 0xE0 && marker <= 0xEF) || marker == 0xFE) {
                var name = new String(jpeg, at + 4, length - 2, StandardCharsets.ISO_8859_1);
                names.add(name.split("\0", 2)[0]);
            }
            at += 2 + length;
        }
        return names;
    }
}
