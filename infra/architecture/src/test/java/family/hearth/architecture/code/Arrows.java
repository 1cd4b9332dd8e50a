package family.hearth.architecture.code;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * Which module may use which: the picture of the first decision record, in a form that fails. A module is the first
 * part of a package's name below the root.
 */
final class Arrows extends ArchCondition<JavaClass> {

    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("domain", Set.of()),
            entry("lambda", Set.of()),
            entry("vips", Set.of()),
            entry("topology", Set.of()),
            entry("awsjson", Set.of()),
            entry("dynamodb", Set.of("domain", "lambda")),
            entry("mail", Set.of("domain")),
            entry("secrets", Set.of("domain", "awsjson")),
            entry("events", Set.of("domain", "awsjson")),
            entry("search", Set.of("domain")),
            entry("media", Set.of("domain", "vips")),
            entry("transcription", Set.of("domain", "awsjson", "media")),
            entry("http", Set.of("domain", "lambda")),
            entry("callers", Set.of("domain", "lambda", "dynamodb", "http")),
            entry("policies", Set.of("domain", "dynamodb", "events", "http", "callers")),
            entry("album", Set.of("domain", "dynamodb", "media", "http", "callers")),
            entry(
                    "functions",
                    Set.of(
                            "domain",
                            "lambda",
                            "dynamodb",
                            "media",
                            "mail",
                            "secrets",
                            "events",
                            "transcription",
                            "http",
                            "callers",
                            "album",
                            "policies",
                            "search")),
            entry("testkit", Set.of("topology")),
            entry("openapi", Set.of("topology", "domain", "http", "callers")),
            entry("local", Set.of("topology", "testkit", "dynamodb")),
            // Measures the parts by themselves too, so it may look at any that serves requests.
            entry(
                    "bench",
                    Set.of("topology", "testkit", "local", "lambda", "http", "domain", "dynamodb", "media", "vips")));

    private final String root;

    Arrows(String root) {
        super("use only the modules that the arrows lead to");
        this.root = root + ".";
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        for (var dependency : user.getDirectDependenciesFromSelf()) {
            if (!isAllowed(module(user), dependency.getTargetClass())) {
                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
            }
        }
    }

    /** A module that has no row here is allowed nothing. */
    private boolean isAllowed(String user, JavaClass used) {
        if (!used.getPackageName().startsWith(root)) {
            return true;
        }
        var target = module(used);
        return target.equals(user) || ALLOWED.getOrDefault(user, Set.of()).contains(target);
    }

    String module(JavaClass type) {
        return type.getPackageName().substring(root.length()).split("\\.", 2)[0];
    }
}
