package family.hearth.local.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The control page, one file. */
final class Page {

    private Page() {}

    static String html() {
        try (var page = Page.class.getResourceAsStream("page.html")) {
            if (page == null) {
                throw new IllegalStateException("page.html is not on the class path");
            }
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
