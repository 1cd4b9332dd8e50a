package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/** The stack of a stage, synthesised once for all tests of a JVM, and ways to ask what is in it. */
final class Synthesised {

    private final Stage stage;
    private final HearthStack stack;
    private final Template template;
    private final JsonNode resources;

    private Synthesised(Stage stage) {
        this.stage = stage;
        var directory = Path.of("target", "synthesised-" + stage.name());
        var app = new App(HearthApp.settings()
                .outdir(directory.resolve("cdk.out").toString())
                .build());
        stack = HearthApp.define(app, stage, FinishedBuild.in(directory));
        template = Template.fromStack(stack);
        resources = new ObjectMapper().valueToTree(template.toJSON()).path("Resources");
    }

    static Synthesised dev() {
        return Dev.ONCE;
    }

    static Synthesised prod() {
        return Prod.ONCE;
    }

    private static final class Dev {
        private static final Synthesised ONCE = new Synthesised(Stage.named("dev", "hearth@mail.hearth.example"));
    }

    private static final class Prod {
        private static final Synthesised ONCE = new Synthesised(Stage.named("prod", "hearth@mail.hearth.example"));
    }

    Stage stage() {
        return stage;
    }

    HearthStack stack() {
        return stack;
    }

    Template template() {
        return template;
    }

    int size() {
        return resources.size();
    }

    /** The properties of all resources of a type. */
    List<JsonNode> all(String type) {
        return List.copyOf(byLogicalId(type).values());
    }

    /** The properties of the only resource of a type. */
    JsonNode only(String type) {
        assertThat(all(type)).as(type).hasSize(1);
        return all(type).getFirst();
    }

    /** What {@code Ref} of the only resource of a type is written as by {@link #text}. */
    String refOfOnly(String type) {
        assertThat(byLogicalId(type)).as(type).hasSize(1);
        return "${" + byLogicalId(type).keySet().iterator().next() + "}";
    }

    /** What the ARN of the only resource of a type is written as by {@link #text}. */
    String arnOfOnly(String type) {
        return refOfOnly(type).replace("}", ".Arn}");
    }

    /** The properties of one resource. */
    JsonNode resource(String logicalId) {
        return resources.path(logicalId).path("Properties");
    }

    JsonNode function(String name) {
        return resource(idOfFunction(name));
    }

    /** What {@code Ref} of a function is written as by {@link #text}. */
    String refOfFunction(String name) {
        return "${" + idOfFunction(name) + "}";
    }

    /** What {@code Ref} of a function's alias is written as by {@link #text}. */
    String live(String function) {
        var owner = refOfFunction(function);
        return byLogicalId("AWS::Lambda::Alias").entrySet().stream()
                .filter(alias -> text(alias.getValue().path("FunctionName")).equals(owner))
                .map(alias -> "${" + alias.getKey() + "}")
                .findFirst()
                .orElseThrow();
    }

    /** Everything that a function's role allows. */
    List<JsonNode> statements(String function) {
        var role = text(function(function).path("Role")).replaceAll("\\$\\{(.+)\\.Arn}", "$1");
        return list(resource(role).path("Policies")).stream()
                .flatMap(policy -> list(policy.path("PolicyDocument").path("Statement")).stream())
                .toList();
    }

    private String idOfFunction(String name) {
        return byLogicalId("AWS::Lambda::Function").entrySet().stream()
                .filter(function ->
                        function.getValue().path("FunctionName").asText().equals(stage.resourceName(name)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no function " + name));
    }

    private Map<String, JsonNode> byLogicalId(String type) {
        return resources.properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, resource -> resource.getValue().path("Properties")));
    }

    /** A value as {@code Fn::Sub} would spell it: {@code ${Id}}, {@code ${Id.Attribute}}. */
    static String text(JsonNode value) {
        if (value.has("Ref")) {
            return "${" + value.path("Ref").asText() + "}";
        }
        if (value.has("Fn::GetAtt")) {
            return "${" + String.join(".", texts(value.path("Fn::GetAtt"))) + "}";
        }
        if (value.has("Fn::Join")) {
            var join = value.path("Fn::Join");
            return String.join(join.path(0).asText(), texts(join.path(1)));
        }
        return value.asText();
    }

    /** A value that is itself JSON. */
    static JsonNode json(JsonNode value) {
        try {
            return new ObjectMapper().readTree(text(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One value or a list of them, which CloudFormation and IAM treat alike. */
    static List<String> texts(JsonNode values) {
        return list(values).stream().map(Synthesised::text).toList();
    }

    static List<JsonNode> list(JsonNode values) {
        if (values.isMissingNode()) {
            return List.of();
        }
        return values.isArray()
                ? StreamSupport.stream(values.spliterator(), false).toList()
                : List.of(values);
    }
}
