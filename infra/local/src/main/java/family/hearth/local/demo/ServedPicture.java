package family.hearth.local.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import family.hearth.testkit.PhonePhoto;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A JPEG with everything that can be seen in it, read without the code that made it. */
final class ServedPicture {

    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_APPLICATION_SEGMENT = 0xE0;
    private static final int LAST_APPLICATION_SEGMENT = 0xEF;
    private static final int COMMENT = 0xFE;

    /** Of each of red, green and blue, for a lossy format. */
    private static final int TOLERANCE = 12;

    private final byte[] jpeg;
    private final BufferedImage pixels;

    ServedPicture(byte[] jpeg) {
        this.jpeg = jpeg;
        this.pixels = decoded(jpeg);
    }

    /** What Hearth leads to for that size of the photo. */
    static ServedPicture fetch(Stage stage, Caller caller, String size) {
        var found = caller.get("/api/kids/{kid}/memories/{memory}/photos/{photo}/content?size=" + size)
                .expect(302);
        var served = stage.anybody().get(found.header("Location")).expect(200);
        return new ServedPicture(served.bytes());
    }

    private static BufferedImage decoded(byte[] jpeg) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(jpeg));
            if (image == null) {
                throw new WentWrong("what was served is no picture");
            }
            return image;
        } catch (IOException e) {
            throw new WentWrong("what was served is no whole picture", e);
        }
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    String size() {
        return "%d x %d".formatted(width(), height());
    }

    /** Names of all application segments and comments but JFIF, which only says that this is a JPEG. */
    List<String> metadata() {
        var names = new ArrayList<String>();
        for (var at = 2; unsigned(at + 1) != START_OF_SCAN; at += 2 + length(at)) {
            var marker = unsigned(at + 1);
            var application = marker >= FIRST_APPLICATION_SEGMENT && marker <= LAST_APPLICATION_SEGMENT;
            var name = new String(jpeg, at + 4, length(at) - 2, ISO_8859_1).split("\0", 2)[0];
            if ((application && !name.equals("JFIF")) || marker == COMMENT) {
                names.add(name);
            }
        }
        return names;
    }

    private int length(int segment) {
        return unsigned(segment + 2) << 8 | unsigned(segment + 3);
    }

    private int unsigned(int at) {
        return jpeg[at] & 0xFF;
    }

    /** Whether each quarter has the colour that it has in the photo as people should see it. */
    boolean standsUpright() {
        return like(colour(1, 1), PhonePhoto.TOP_LEFT)
                && like(colour(3, 1), PhonePhoto.TOP_RIGHT)
                && like(colour(1, 3), PhonePhoto.BOTTOM_LEFT)
                && like(colour(3, 3), PhonePhoto.BOTTOM_RIGHT);
    }

    /** The colours of the quarters in reading order. */
    String corners() {
        return List.of(colour(1, 1), colour(3, 1), colour(1, 3), colour(3, 3)).stream()
                .map(colour -> "#%06x".formatted(colour.getRGB() & 0xFFFFFF))
                .collect(Collectors.joining(" "));
    }

    private Color colour(int quartersRight, int quartersDown) {
        return new Color(pixels.getRGB(width() * quartersRight / 4, height() * quartersDown / 4));
    }

    private static boolean like(Color seen, Color told) {
        return Math.abs(seen.getRed() - told.getRed()) <= TOLERANCE
                && Math.abs(seen.getGreen() - told.getGreen()) <= TOLERANCE
                && Math.abs(seen.getBlue() - told.getBlue()) <= TOLERANCE;
    }
}
