package family.hearth.bench.images;

import family.hearth.testkit.PhonePhoto;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** A photo as telephones take them: twelve megapixels of shapes and of noise that a compressor cannot do away with. */
final class Photo {

    private static final int WIDTH = 4032;
    private static final int HEIGHT = 3024;
    private static final int SHAPES = 400;
    private static final int LARGEST_SHAPE = 900;
    private static final int NOISE = 24;

    private final String name;
    private final byte[] jpeg;

    private Photo(String name, byte[] jpeg) {
        this.name = name;
        this.jpeg = jpeg;
    }

    static List<Photo> all() {
        var picture = picture();
        return List.of(
                new Photo("12 MP, upright", PhonePhoto.of(picture).jpeg()),
                new Photo("12 MP, on its side", PhonePhoto.of(picture).held(6).jpeg()),
                new Photo("12 MP, in scans", PhonePhoto.of(picture).inScans().jpeg()));
    }

    String name() {
        return name;
    }

    byte[] jpeg() {
        return jpeg;
    }

    /** The same each time. */
    private static BufferedImage picture() {
        var random = new Random(42);
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        for (var shape = 0; shape < SHAPES; shape++) {
            var x = random.nextInt(WIDTH);
            var y = random.nextInt(HEIGHT);
            var size = 1 + random.nextInt(LARGEST_SHAPE);
            pen.setPaint(new GradientPaint(x, y, color(random), x + size, y + size, color(random)));
            pen.fillOval(x, y, size, size);
        }
        pen.dispose();
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                picture.setRGB(x, y, picture.getRGB(x, y) ^ random.nextInt(NOISE) * 0x010101);
            }
        }
        return picture;
    }

    private static Color color(Random random) {
        return new Color(random.nextInt(0x1000000));
    }
}
