package family.hearth.functions.docs;

import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files that the build has made for {@code /docs}; nothing else on the class path can be asked for. */
@Singleton
final class Site {

    private static final String DIRECTORY = "site/";

    private final String version;
    private final Set<String> names;

    Site() {
        var index = lines("index");
        version = index.getFirst();
        names = Set.copyOf(index.subList(1, index.size()));
    }

    /** What all files together are; it changes when one of them does. */
    String version() {
        return version;
    }

    /** What the files are called. */
    Set<String> names() {
        return names;
    }

    /** The file of that name, if it is one of the site's. */
    Optional<SiteFile> find(String name) {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        try (var in = open(name + ".gz")) {
            return Optional.of(new SiteFile(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static List<String> lines(String name) {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var in = Site.class.getResourceAsStream(DIRECTORY + name);
        if (in == null) {
            throw new FileNotFoundException(name + " was not built");
        }
        return in;
    }
}
