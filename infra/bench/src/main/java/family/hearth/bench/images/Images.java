package family.hearth.bench.images;

import static family.hearth.bench.Samples.decimal;
import static family.hearth.bench.Samples.ratio;

import family.hearth.bench.Benchmark;
import family.hearth.bench.Programs;
import family.hearth.bench.Report;
import family.hearth.bench.Repository;
import family.hearth.bench.Samples;
import family.hearth.bench.Table;
import family.hearth.media.ImageEngine;
import family.hearth.media.PixelLimit;
import family.hearth.media.UnusableImage;
import family.hearth.vips.LibvipsLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code ./hearth bench images}: both small pictures of a photo, by the engine of make-thumbnails and by sharp. Both
 * decode once and run in one thread; they take turns, so that whatever else the machine does meets both.
 */
public final class Images implements Benchmark {

    private static final int TURNS = 5;
    private static final int ROUNDS = 12;
    /** Rounds of each turn that warm it up and do not count. */
    private static final int WARM_UP = 4;

    @Override
    public String name() {
        return "images";
    }

    @Override
    public void run(List<String> words, Report report) throws IOException, InterruptedException, UnusableImage {
        Benchmark.takesNothing(words);
        Programs.need("node", "nodejs.org, apt-get install nodejs or brew install node");
        Programs.installNodePackages();
        var engine = ImageEngine.ofThisMachine(PixelLimit.DEFAULT);
        report.say("Engine: "
                + LibvipsLocation.find()
                        .map(Path::toString)
                        .map(name -> "libvips")
                        .orElse("ImageIO") + ". Median of " + TURNS + " turns of " + (ROUNDS - WARM_UP)
                + " pictures, in milliseconds.");
        var table = Table.of("photo", "size", "Hearth", "sharp", "ratio");
        for (var photo : Photo.all()) {
            var file = Repository.scratch(name()).resolve(photo.name() + ".jpg");
            Files.createDirectories(file.getParent());
            Files.write(file, photo.jpeg());
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            for (var turn = 0; turn < TURNS; turn++) {
                ours.addAll(render(engine, photo.jpeg()));
                theirs.addAll(sharp(file));
            }
            var mine = Samples.of(ours).median();
            var other = Samples.of(theirs).median();
            table.row(
                    photo.name(),
                    decimal(photo.jpeg().length / 1e6, 1) + " MB",
                    decimal(mine, 1),
                    decimal(other, 1),
                    ratio(mine, other));
        }
        report.print(table);
    }

    private static List<Double> render(ImageEngine engine, byte[] jpeg) throws UnusableImage {
        var times = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var began = System.nanoTime();
            var rendition = engine.render(jpeg);
            var took = (System.nanoTime() - began) / 1e6;
            if (rendition.thumb().length == 0 || rendition.medium().length == 0) {
                throw new IllegalStateException("no picture");
            }
            times.add(took);
        }
        return times.subList(WARM_UP, ROUNDS);
    }

    private static List<Double> sharp(Path file) throws IOException, InterruptedException {
        var said = Programs.run(
                Repository.node(),
                Map.of(),
                List.of("node", "thumbnails.js", file.toAbsolutePath().toString(), Integer.toString(ROUNDS)));
        return Programs.times(said).subList(WARM_UP, ROUNDS);
    }
}
