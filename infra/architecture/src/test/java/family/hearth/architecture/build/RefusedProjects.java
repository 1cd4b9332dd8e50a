package family.hearth.architecture.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Small modules below Hearth's own parent, built by Maven all at once: what the parent refuses, it refuses here. */
final class RefusedProjects {

    /** Below the repository, so that Maven takes its options from there too. */
    private static final Path DIRECTORY = Path.of("target", "refused");

    private RefusedProjects() {}

    /** Writes one module for each source, its class named {@code Sample}. */
    static void write(List<Module> modules) throws IOException {
        var names = new StringBuilder();
        for (var module : modules) {
            names.append("    <module>").append(module.name()).append("</module>\n");
            write(module.name() + "/pom.xml", pom("refused", "", module.artifact(), ""));
            write(module.name() + "/src/main/java/refused/package-info.java", """
                    @NullMarked
                    package refused;

                    import org.jspecify.annotations.NullMarked;
                    """);
            write(module.name() + "/src/main/java/refused/Sample.java", module.source());
        }
        write("pom.xml", pom("hearth", "../../../../pom.xml", "refused", """
                  <packaging>pom</packaging>

                  <modules>
                %s  </modules>
                """.formatted(names)));
    }

    /** Everything Maven says; it goes on after a module that fails. */
    static String build() throws IOException, InterruptedException {
        var maven = Path.of(Objects.requireNonNull(System.getProperty("maven.home")), "bin", "mvn");
        var process = new ProcessBuilder(
                        maven.toString(),
                        "-B",
                        "-o",
                        "-fae",
                        "-Dmaven.repo.local=" + System.getProperty("settings.localRepository"),
                        "-f",
                        DIRECTORY.resolve("pom.xml").toString(),
                        "verify")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    /**
     * One of them.
     *
     * @param source its only class
     */
    record Module(String name, String source) {

        String artifact() {
            return "refused-" + name;
        }
    }

    private static String pom(String parent, String relativePath, String artifact, String rest) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>family.hearth</groupId>
                    <artifactId>%s</artifactId>
                    <version>0.1.0</version>%s
                  </parent>
                  <artifactId>%s</artifactId>
                %s</project>
                """.formatted(
                        parent,
                        relativePath.isEmpty() ? "" : "\n    <relativePath>" + relativePath + "</relativePath>",
                        artifact,
                        rest);
    }

    private static void write(String path, String text) throws IOException {
        var file = DIRECTORY.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
