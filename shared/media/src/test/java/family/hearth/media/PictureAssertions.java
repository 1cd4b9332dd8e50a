package family.hearth.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** What can be said about a picture that an engine made. */
final class PictureAssertions {

    /** Rounding of a lossy format, for each of red, green and blue. */
    private static final int TOLERANCE = 8;

    private PictureAssertions() {}

    static String latin(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    static BufferedImage decoded(byte[] jpeg) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(image).as("a readable JPEG").isNotNull();
        return image;
    }

    static void assertSize(byte[] jpeg, int width, int height) throws IOException {
        var image = decoded(jpeg);
        assertThat(image.getWidth() + " x " + image.getHeight()).isEqualTo(width + " x " + height);
    }

    static void assertCorners(byte[] jpeg, Color topLeft, Color topRight, Color bottomLeft, Color bottomRight)
            throws IOException {
        var image = decoded(jpeg);
        var right = image.getWidth() * 3 / 4;
        var bottom = image.getHeight() * 3 / 4;
        assertColour(image, image.getWidth() / 4, image.getHeight() / 4, topLeft);
        assertColour(image, right, image.getHeight() / 4, topRight);
        assertColour(image, image.getWidth() / 4, bottom, bottomLeft);
        assertColour(image, right, bottom, bottomRight);
    }

    /** Java would read grey as if it were linear, unlike every browser. */
    private static Color colourAt(BufferedImage image, int x, int y) {
        if (image.getRaster().getNumBands() > 1) {
            return new Color(image.getRGB(x, y));
        }
        var grey = image.getRaster().getSample(x, y, 0);
        return new Color(grey, grey, grey);
    }

    static void assertColour(BufferedImage image, int x, int y, Color expected) {
        var actual = colourAt(image, x, y);
        assertThat(Math.abs(actual.getRed() - expected.getRed()) <= TOLERANCE
                        && Math.abs(actual.getGreen() - expected.getGreen()) <= TOLERANCE
                        && Math.abs(actual.getBlue() - expected.getBlue()) <= TOLERANCE)
                .as("%s at (%d, %d) is about %s", actual, x, y, expected)
                .isTrue();
    }
}
