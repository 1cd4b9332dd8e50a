package family.hearth.zips;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A function's zip, or the layer: jars in a folder, and what else its code needs. */
record Archive(Path file) {

    private static final Pattern SETTING = Pattern.compile("hearth\\.[a-z][a-z0-9.-]*");

    /** Puts it into a directory, as Lambda does under {@code /var/task} and {@code /opt}. */
    void unpack(Path directory) {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var target = directory.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip.getInputStream(entry), target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes of the archive each file in it takes, by its name without folders. */
    Map<String, Long> sizes() {
        return read(zip -> zip.stream()
                .filter(entry -> !entry.isDirectory())
                .collect(Collectors.toMap(entry -> nameOf(entry.getName()), entry -> entry.getCompressedSize())));
    }

    Set<String> jars() {
        return sizes().keySet().stream().filter(name -> name.endsWith(".jar")).collect(Collectors.toSet());
    }

    /** Whether one of Hearth's own modules is in it. */
    boolean holds(String module) {
        return jars().stream().anyMatch(jar -> jar.matches(Pattern.quote(module) + "-\\d.*"));
    }

    /** Hearth's settings that the code in it asks for, such as {@code hearth.table}. */
    Set<String> settings() {
        return read(zip -> {
            var found = new TreeSet<String>();
            for (var entry : zip.stream().toList()) {
                if (nameOf(entry.getName()).startsWith("hearth-")
                        && entry.getName().endsWith(".jar")) {
                    settings(zip.getInputStream(entry).readAllBytes(), found);
                }
            }
            return found;
        });
    }

    private static void settings(byte[] jar, Set<String> found) throws IOException {
        try (var classes = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = classes.getNextEntry(); entry != null; entry = classes.getNextEntry()) {
                // The names of settings are constants, which a class file spells in plain letters.
                var text = new String(classes.readAllBytes(), StandardCharsets.ISO_8859_1);
                SETTING.matcher(text).results().forEach(setting -> found.add(setting.group()));
            }
        }
    }

    /** The name and version of each library, apart. */
    Map<String, String> versions() {
        var versions = new HashMap<String, String>();
        for (var jar : jars()) {
            var parts = jar.split("-(?=\\d)", 2);
            versions.put(parts[0], parts.length == 1 ? "" : parts[1]);
        }
        return versions;
    }

    byte[] content(String name) {
        return read(zip -> {
            var entry = zip.getEntry(name);
            return entry == null ? new byte[0] : zip.getInputStream(entry).readAllBytes();
        });
    }

    List<String> names() {
        return read(zip -> zip.stream().map(entry -> entry.getName()).toList());
    }

    private interface Reading<T> {
        T of(ZipFile zip) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (var zip = new ZipFile(file.toFile())) {
            return reading.of(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
