package family.hearth.http.body;

import family.hearth.http.failure.RequestFailure.MalformedBody;
import family.hearth.http.gateway.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Forms, whose names may be nested in brackets: {@code token[name]}, {@code tags[]}, {@code items[0][name]}. In Memories
 * the names of a JSON object may be so too.
 */
final class FormTree {

    private static final int MAX_FIELDS = 1000;
    private static final int MAX_DEPTH = 10;
    private static final Pattern BRACKETED = Pattern.compile("[^\\[\\]]+(?:\\[[^\\[\\]]*\\])+");
    private static final Pattern INDEX = Pattern.compile("\\d{1,4}");
    private static final String APPENDED = "";
    private static final String APPENDING = "[]";

    private final Map<String, FormTree> children = new LinkedHashMap<>();
    private final List<Tree> values = new ArrayList<>();

    private FormTree() {}

    /** One field as it was sent. */
    record Field(String name, String value) {}

    /**
     * Reads {@code application/x-www-form-urlencoded} (WHATWG URL §5.1).
     *
     * @throws MalformedBody when an escape is broken, or the names contradict each other
     */
    static Tree.Fields parse(String text) {
        var fields = new ArrayList<Field>();
        for (var pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                fields.add(new Field(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1))));
            }
        }
        return of(fields);
    }

    /**
     * @throws MalformedBody when there are too many, or the names contradict each other
     */
    static Tree.Fields of(List<Field> fields) {
        if (fields.size() > MAX_FIELDS) {
            throw new MalformedBody("The form has more than " + MAX_FIELDS + " fields.");
        }
        var root = new FormTree();
        for (var field : fields) {
            root.at(path(field.name())).values.add(new Tree.FormText(field.value()));
        }
        return root.named();
    }

    /**
     * A JSON object with what its bracketed names mean.
     *
     * @throws MalformedBody when the names contradict each other
     */
    static Tree.Fields unfold(Tree.Fields json) {
        if (json.values().keySet().stream()
                .noneMatch(name -> BRACKETED.matcher(name).matches())) {
            return json;
        }
        var root = new FormTree();
        json.values().forEach((name, value) -> {
            // A list that is there already is not appended to another.
            var whole = value instanceof Tree.Items && name.endsWith(APPENDING);
            var plain = whole ? name.substring(0, name.length() - APPENDING.length()) : name;
            root.at(path(plain)).values.add(value);
        });
        return root.named();
    }

    private static String decode(String text) {
        return PercentEncoding.decodeFormText(text)
                .orElseThrow(() -> new MalformedBody("The form has a broken percent escape."));
    }

    private static List<String> path(String name) {
        if (!BRACKETED.matcher(name).matches()) {
            return List.of(name);
        }
        var path = List.of(name.replace("]", "").split("\\[", -1));
        if (path.size() > MAX_DEPTH) {
            throw new MalformedBody("The form is nested too deeply.");
        }
        return path;
    }

    private FormTree at(List<String> path) {
        var here = this;
        for (var name : path) {
            here = here.children.computeIfAbsent(name, ignored -> new FormTree());
        }
        return here;
    }

    private Tree toTree(String name) {
        if (children.isEmpty()) {
            return values.size() == 1 ? values.getFirst() : new Tree.Items(values);
        }
        if (!values.isEmpty()) {
            throw new MalformedBody("The form gives " + name + " both as a value and as a group.");
        }
        var appended = children.get(APPENDED);
        if (appended != null && children.size() == 1) {
            return new Tree.Items(appended.children.isEmpty() ? appended.values : List.of(appended.toTree(name)));
        }
        if (children.keySet().stream().allMatch(key -> INDEX.matcher(key).matches())) {
            return new Tree.Items(children.entrySet().stream()
                    .sorted(Comparator.comparingInt(child -> Integer.parseInt(child.getKey())))
                    .map(child -> child.getValue().toTree(name))
                    .toList());
        }
        return named();
    }

    private Tree.Fields named() {
        var named = new LinkedHashMap<String, Tree>();
        children.forEach((name, child) -> named.put(name, child.toTree(name)));
        return new Tree.Fields(named);
    }
}
