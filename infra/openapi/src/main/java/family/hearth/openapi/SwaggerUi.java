package family.hearth.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;

/** Swagger UI as its archive holds it, which has more than a browser needs. */
final class SwaggerUi {

    private static final List<String> FILES =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js");

    private static final String ARCHIVE = "/META-INF/resources/webjars/swagger-ui/";
    private static final String VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private SwaggerUi() {}

    static void addTo(Site site) throws IOException {
        var version = new Properties();
        try (var in = open(VERSION)) {
            version.load(in);
        }
        for (var file : FILES) {
            try (var in = open(ARCHIVE + version.getProperty("version") + "/" + file)) {
                site.add(file, in.readAllBytes());
            }
        }
    }

    private static InputStream open(String resource) throws IOException {
        var in = SwaggerUi.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("there is no " + resource);
        }
        return in;
    }
}
