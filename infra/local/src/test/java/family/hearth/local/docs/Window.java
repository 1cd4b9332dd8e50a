package family.hearth.local.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser's window and the hands in front of it: it clicks where an element is to be seen, types where the caret
 * stands, and remembers what went wrong. Elements are named by CSS selectors and waited for.
 */
final class Window {

    /** How a window is told to do something. */
    @FunctionalInterface
    interface Commands {

        JsonNode call(String method, Map<String, ?> parameters);
    }

    /** Where the middle of an element is, once it stands still there and nothing covers it. */
    private static final String SPOT = """
            async selector => {
              const element = document.querySelector(selector);
              if (!element || element.disabled) return null;
              element.scrollIntoView({ block: 'center', behavior: 'instant' });
              const place = () => element.getBoundingClientRect();
              const before = place();
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              const { x, y, width, height } = place();
              if (before.x !== x || before.y !== y || !width) return null;
              const spot = { x: x + width / 2, y: y + height / 2 };
              const top = document.elementFromPoint(spot.x, spot.y);
              return element.contains(top) ? spot : null;
            }""";

    /** As a browser does it, after its menu, which belongs to no page, has closed. */
    private static final String CHOOSE = """
            (selector, text) => {
              const menu = document.querySelector(selector);
              const option = [...menu.options].find(each => each.text === text);
              option.selected = true;
              menu.dispatchEvent(new Event('change', { bubbles: true }));
            }""";

    private final Commands commands;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    Window(Commands commands) {
        this.commands = commands;
    }

    void listen() {
        List.of("Page", "Runtime", "Log", "Network").forEach(domain -> commands.call(domain + ".enable", Map.of()));
    }

    void open(URI address) {
        commands.call("Page.navigate", Map.of("url", address.toString()));
    }

    void click(String selector) {
        Patience.await(selector + " to click on", () -> {
            var spot = call(SPOT, selector);
            if (spot.isNull()) {
                return false;
            }
            mouse("mouseMoved", spot);
            mouse("mousePressed", spot);
            mouse("mouseReleased", spot);
            return true;
        });
    }

    /** Types over whatever the field holds. */
    void type(String selector, String text) {
        click(selector);
        evaluate("document.activeElement.select()");
        commands.call("Input.insertText", Map.of("text", text));
    }

    void choose(String selector, String option) {
        awaitVisible(selector);
        call(CHOOSE, selector, option);
    }

    /** As a browser does it, after its dialog, which belongs to no page, has closed. */
    void attach(String selector, Path file) {
        awaitVisible(selector);
        var element = "document.querySelector(%s)".formatted(quoted(selector));
        var found = commands.call("Runtime.evaluate", Map.of("expression", element));
        var id = found.path("result").path("objectId");
        commands.call("DOM.setFileInputFiles", Map.of("objectId", id, "files", List.of(file.toString())));
    }

    void awaitVisible(String selector) {
        Patience.await(selector, () -> isVisible(selector));
    }

    boolean isVisible(String selector) {
        return call("selector => !!document.querySelector(selector)?.checkVisibility()", selector)
                .booleanValue();
    }

    /** What is to be read in the first element, once it is there. */
    String text(String selector) {
        awaitVisible(selector);
        return texts(selector).getFirst();
    }

    /** What is to be read in every element. */
    List<String> texts(String selector) {
        return call("selector => [...document.querySelectorAll(selector)].map(each => each.innerText)", selector)
                .valueStream()
                .map(JsonNode::textValue)
                .toList();
    }

    /** The value of an expression, or of what it promises. */
    JsonNode evaluate(String expression) {
        var answer = commands.call(
                "Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Every address that was asked for anything. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** What a developer would find in red: errors, requests that failed or were refused, answers of 400 and above. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    void hear(JsonNode event) {
        var told = event.path("params");
        switch (event.path("method").asText()) {
            case "Runtime.exceptionThrown" ->
                troubles.add(told.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" ->
                noteIf("error".equals(told.path("type").asText()), told);
            case "Log.entryAdded" ->
                noteIf("error".equals(told.path("entry").path("level").asText()), told);
            case "Network.loadingFailed" -> troubles.add(told.toString());
            case "Network.responseReceived" ->
                noteIf(told.path("response").path("status").asInt() >= 400, told);
            case "Network.requestWillBeSent" ->
                requests.add(told.path("request").path("url").asText());
            default -> {}
        }
    }

    private void noteIf(boolean isTrouble, JsonNode told) {
        if (isTrouble) {
            troubles.add(told.toString());
        }
    }

    private void mouse(String what, JsonNode spot) {
        var x = spot.path("x");
        var y = spot.path("y");
        commands.call(
                "Input.dispatchMouseEvent", Map.of("type", what, "x", x, "y", y, "button", "left", "clickCount", 1));
    }

    private JsonNode call(String function, String... arguments) {
        var literals = Stream.of(arguments).map(Window::quoted).collect(Collectors.joining(","));
        return evaluate("(" + function + ")(" + literals + ")");
    }

    /** As a literal of JavaScript. */
    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
