package family.hearth.bench.cold;

import static java.util.stream.Collectors.joining;

import family.hearth.bench.CannotMeasure;
import family.hearth.bench.Repository;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What is deployed of a function, unpacked: its own jars, and those of the layer that all functions share. */
record Deployed(Path own, Path layer) {

    static Deployed of(String function) {
        var scratch = Repository.scratch("cold");
        return new Deployed(
                unpacked(
                        Repository.root().resolve("functions/" + function + "/target/function.zip"),
                        scratch.resolve(function)),
                unpacked(Repository.root().resolve("infra/layer/target/layer.zip"), scratch.resolve("layer")));
    }

    /** Jars only, since an AOT cache knows no directories; the last is the one that has {@link Instance}. */
    String classPath() {
        var bench = Repository.root().resolve("infra/bench/target");
        return Stream.of(own, layer, bench)
                .flatMap(directory -> jars(directory).stream())
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
    }

    private static List<Path> jars(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked(Path archive, Path directory) {
        try (var zip = new ZipFile(archive.toFile())) {
            Files.createDirectories(directory);
            for (var entry :
                    zip.stream().filter(file -> file.getName().endsWith(".jar")).toList()) {
                var name = Path.of(entry.getName()).getFileName();
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return directory;
        } catch (IOException e) {
            throw new CannotMeasure("finds no " + archive + "; ./hearth bench packages it");
        }
    }
}
