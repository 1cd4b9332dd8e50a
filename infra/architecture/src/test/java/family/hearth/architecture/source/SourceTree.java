package family.hearth.architecture.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text files below a directory, but for what {@code .gitignore} leaves out. */
public final class SourceTree {

    private final Path root;
    private final List<TextFile> files;

    private SourceTree(Path root, List<TextFile> files) {
        this.root = root;
        this.files = files;
    }

    /**
     * One of them.
     *
     * @param path relative to the root, with slashes
     */
    public record TextFile(String path, List<String> lines) {

        public String text() {
            return String.join("\n", lines);
        }

        boolean isJava() {
            return path.endsWith(".java");
        }

        String directory() {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }

        /** What is found in its lines, each with the place. */
        Stream<String> findings(BiFunction<String, Integer, Optional<String>> finding) {
            return IntStream.range(0, lines.size())
                    .boxed()
                    .flatMap(i ->
                            finding.apply(lines.get(i), i).stream().map(found -> path + ":" + (i + 1) + ": " + found));
        }
    }

    /** The repository that this test is part of. */
    public static SourceTree ofHearth() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve(".mvn"))) {
            directory = directory.resolve("..").normalize();
        }
        return at(directory);
    }

    public static SourceTree at(Path root) {
        var files = new ArrayList<TextFile>();
        var ignored = ignored(root);
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return ignored.contains(String.valueOf(directory.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !ignored.contains(String.valueOf(file.getFileName()))) {
                        read(root, file).ifPresent(files::add);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceTree(root, List.copyOf(files));
    }

    public Path root() {
        return root;
    }

    public Stream<TextFile> files() {
        return files.stream();
    }

    public Stream<TextFile> java() {
        return files().filter(TextFile::isJava);
    }

    /** Names, not patterns: no pattern of ours hides anything that could hold a finding. */
    private static Set<String> ignored(Path root) {
        var list = root.resolve(".gitignore");
        try (var lines = Files.isRegularFile(list) ? Files.lines(list) : Stream.<String>empty()) {
            return Stream.concat(Stream.of(".git"), lines.map(line -> line.replace("/", "")))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing for what is not text. */
    private static Optional<TextFile> read(Path root, Path file) {
        try {
            var path = root.relativize(file).toString().replace('\\', '/');
            return Optional.of(new TextFile(path, Files.readAllLines(file)));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
