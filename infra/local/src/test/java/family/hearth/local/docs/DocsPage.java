package family.hearth.local.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What somebody does with Swagger UI. */
final class DocsPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MENU = "#select";
    private static final String DIALOG = ".modal-ux";

    private final Window window;

    private DocsPage(Window window) {
        this.window = window;
    }

    static DocsPage open(Browser browser, URI cloud) {
        var window = browser.open();
        window.open(cloud.resolve("/docs"));
        window.awaitVisible(".opblock");
        return new DocsPage(window);
    }

    Window window() {
        return window;
    }

    List<String> documents() {
        return window.texts(MENU + " option");
    }

    /** Turns to a document, whose title has its name in it. */
    void choose(String document) {
        window.choose(MENU, document);
        Patience.await("the document " + document, () -> title().contains(document.toLowerCase(Locale.ROOT)));
        window.awaitVisible(".opblock");
    }

    private String title() {
        return window.text(".information-container .title").toLowerCase(Locale.ROOT);
    }

    /** Opens every operation of the document, at once: by script, since by hand it takes a minute. */
    int openAll() {
        var opened = window.evaluate("""
                (() => {
                  const operations = [...document.querySelectorAll('.opblock-summary-control')];
                  operations.forEach(each => each.click());
                  return operations.length;
                })()""").intValue();
        Patience.await(
                "every operation",
                () -> window.texts(".opblock .responses-wrapper").size() == opened);
        return opened;
    }

    /** An operation, opened and ready to be filled in. */
    Operation tryItOut(String tag, String id) {
        var block = "#operations-" + tag + "-" + id;
        window.click(block + " .opblock-summary-control");
        window.click(block + " .try-out__btn");
        return new Operation(block);
    }

    /** Pastes the token that a sign-in has given. */
    void authorize(String token) {
        window.click(".auth-wrapper .authorize");
        window.type(DIALOG + " #auth-bearer-value", token);
        give("#auth-bearer-value");
    }

    /** Gives a program's id and secret, for which the page fetches a token with every scope. */
    void authorize(String clientId, String secret) {
        window.click(".auth-wrapper .authorize");
        window.type(DIALOG + " #client_id_clientCredentials", clientId);
        window.type(DIALOG + " #client_secret_clientCredentials", secret);
        window.click(DIALOG + " .scopes a:first-of-type");
        give("#client_id_clientCredentials");
    }

    private void give(String field) {
        var scheme = DIALOG + " .auth-container:has(" + field + ")";
        window.click(scheme + " .auth-btn-wrapper .authorize");
        window.awaitVisible(DIALOG + " [aria-label='Remove authorization']");
        window.click(DIALOG + " .btn-done");
        Patience.await("the dialog to close", () -> !window.isVisible(DIALOG));
    }

    /** An operation that is being tried. */
    final class Operation {

        private final String block;

        private Operation(String block) {
            this.block = block;
        }

        Operation parameter(String name, String value) {
            window.type(block + " tr[data-param-name='" + name + "'] input", value);
            return this;
        }

        Operation body(String json) {
            window.type(block + " textarea.body-param__text", json);
            return this;
        }

        /** Sends a form with a file instead of JSON. */
        Operation file(String field, Path file) {
            window.choose(block + " .body-param-content-type select", "multipart/form-data");
            var row = block + " tr[data-property-name='" + field + "']";
            window.attach(row + " input[type=file]", file);
            return this;
        }

        Answer execute() {
            if (window.isVisible(block + " .btn-clear")) {
                window.click(block + " .btn-clear");
            }
            window.click(block + " .execute");
            var row = block + " .live-responses-table .response";
            var status =
                    Integer.parseInt(window.text(row + " .response-col_status").strip());
            var body = window.texts(row + " .response-col_description .highlight-code pre");
            return new Answer(status, body.isEmpty() ? "" : body.getFirst());
        }
    }

    /**
     * An answer as the page shows it.
     *
     * @param body empty when it has none
     */
    record Answer(int status, String body) {

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }
}
