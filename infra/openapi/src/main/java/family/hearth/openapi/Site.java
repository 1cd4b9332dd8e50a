package family.hearth.openapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The files that {@code /docs} serves. All of them together have one version, made of what is in them, which stands in
 * the page's links: a browser may keep a file for ever, and never mixes those of two builds.
 */
final class Site {

    private static final String VERSION = "{version}";
    private static final int VERSION_LENGTH = 16;

    /** By name, so that the version does not depend on the order they came in. */
    private final Map<String, byte[]> files = new TreeMap<>();

    void add(String name, byte[] content) {
        files.put(name, content);
    }

    /** Writes every file, compressed, and a list of them. */
    void writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        var version = version();
        for (var file : files.entrySet()) {
            var content = file.getKey().endsWith(".html")
                    ? new String(file.getValue(), StandardCharsets.UTF_8)
                            .replace(VERSION, version)
                            .getBytes(StandardCharsets.UTF_8)
                    : file.getValue();
            Files.write(directory.resolve(file.getKey() + ".gz"), compressed(content));
        }
        var index = version + "\n" + String.join("\n", files.keySet()) + "\n";
        Files.writeString(directory.resolve("index"), index);
    }

    private String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] compressed(byte[] content) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }
}
