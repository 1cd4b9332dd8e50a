package family.hearth.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what {@code /docs} serves. The build of functions/docs runs it. */
public final class WriteDocs {

    private WriteDocs() {}

    /**
     * @param args where the hand-made pages lie, and the directory to write to
     */
    public static void main(String[] args) throws IOException {
        var site = new Site();
        Document.all().forEach(document -> site.add(document.name() + ".json", Trees.bytes(document.tree())));
        SwaggerUi.addTo(site);
        try (var pages = Files.list(Path.of(args[0]))) {
            for (var page : pages.toList()) {
                site.add(page.getFileName().toString(), Files.readAllBytes(page));
            }
        }
        site.writeTo(Path.of(args[1]));
    }
}
