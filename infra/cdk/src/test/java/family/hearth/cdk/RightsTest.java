package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.cdk.TableConstruct.Index;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.FunctionSpec.ObjectAccess.Right;
import family.hearth.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RightsTest {

    private static final Synthesised DEV = Synthesised.dev();
    private static final String TABLE = DEV.arnOfOnly("AWS::DynamoDB::GlobalTable");
    private static final String BUCKET = "arn:${AWS::Partition}:s3:::hearth-dev-${AWS::AccountId}-${AWS::Region}";

    private static final String SIGNING_KEY = DEV.refOfOnly("AWS::SecretsManager::Secret");

    static Stream<String> functions() {
        return Topology.functions().stream().map(FunctionSpec::name);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void reads_areOfItsPrefixesOnly(String name) {
        var spec = Topology.function(name);
        var expected = new TreeSet<>(spec.readPrefixes());
        expected.addAll(spec.writePrefixes());
        expected.removeIf(RightsTest::isOfAnIndex);

        for (var action : List.of("GetItem", "BatchGetItem", "Query", "ConditionCheckItem")) {
            assertThat(prefixes(name, action, TABLE)).as(action).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void writes_areOfItsPrefixesOnly(String name) {
        for (var action : List.of("PutItem", "UpdateItem", "DeleteItem")) {
            assertThat(prefixes(name, action, TABLE))
                    .as(action)
                    .isEqualTo(Topology.function(name).writePrefixes());
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void indexes_areQueriedByTheirPrefixesOnly(String name) {
        for (var index : Index.values()) {
            var expected = Topology.function(name).readPrefixes().stream()
                    .filter(index::holds)
                    .collect(Collectors.toSet());
            assertThat(prefixes(name, "Query", TABLE + "/index/" + index.indexName()))
                    .as(index.indexName())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noOtherRowActions_areAllowed(String name) {
        assertThat(actions(name).filter(action -> action.startsWith("dynamodb:")))
                .isSubsetOf(
                        "dynamodb:GetItem",
                        "dynamodb:BatchGetItem",
                        "dynamodb:Query",
                        "dynamodb:ConditionCheckItem",
                        "dynamodb:PutItem",
                        "dynamodb:UpdateItem",
                        "dynamodb:DeleteItem");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void rowStatements_refuseRequestsWithoutAKey(String name) {
        assertThat(DEV.statements(name).stream()
                        .filter(statement -> Synthesised.texts(statement.path("Action")).stream()
                                .anyMatch(action -> action.startsWith("dynamodb:"))))
                .allSatisfy(statement -> assertThat(statement
                                .at("/Condition/Null/dynamodb:LeadingKeys")
                                .asText())
                        .isEqualTo("false"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void objects_areOfItsPrefixesAndRightsOnly(String name) {
        for (var right : Right.values()) {
            var expected = Topology.function(name).objectAccess().stream()
                    .filter(access -> access.rights().contains(right))
                    .map(access -> BUCKET + "/" + access.prefix() + "*")
                    .collect(Collectors.toSet());
            assertThat(resources(name, objectAction(right))).as(right.name()).isEqualTo(expected);
        }
        assertThat(actions(name).filter(action -> action.startsWith("s3:")))
                .isSubsetOf("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void objectNames_areListedByThoseThatReadThem(String name) {
        var expected = Topology.function(name).objectAccess().stream()
                .filter(access -> access.rights().contains(Right.READ))
                .map(access -> access.prefix() + "*")
                .collect(Collectors.toSet());

        assertThat(resources(name, "s3:ListBucket")).isEqualTo(expected.isEmpty() ? Set.of() : Set.of(BUCKET));
        assertThat(allowing(name, "s3:ListBucket"))
                .allSatisfy(statement -> assertThat(
                                Synthesised.texts(statement.at("/Condition/StringLikeIfExists/s3:prefix")))
                        .containsExactlyInAnyOrderElementsOf(expected));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void mail_isSentByThoseThatMayAndAsTheSenderOnly(String name) {
        var identity = "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:identity/"
                + DEV.refOfOnly("AWS::SES::EmailIdentity");
        var configurationSet = "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:configuration-set/"
                + DEV.refOfOnly("AWS::SES::ConfigurationSet");

        assertThat(resources(name, "ses:SendEmail"))
                .isEqualTo(Topology.function(name).sendsMail() ? Set.of(identity, configurationSet) : Set.of());
        assertThat(allowing(name, "ses:SendEmail"))
                .allSatisfy(statement -> assertThat(statement
                                .at("/Condition/StringEquals/ses:FromAddress")
                                .asText())
                        .isEqualTo(DEV.stage().sender()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void signingKey_isReadByThoseThatNeedIt(String name) {
        var spec = Topology.function(name);

        assertThat(resources(name, "secretsmanager:GetSecretValue"))
                .isEqualTo(spec.signsTokens() || spec.rotatesSigningKey() ? Set.of(SIGNING_KEY) : Set.of());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void signingKey_isChangedByTheOneThatRotatesIt(String name) {
        for (var action : List.of("secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage")) {
            assertThat(resources(name, action))
                    .isEqualTo(Topology.function(name).rotatesSigningKey() ? Set.of(SIGNING_KEY) : Set.of());
        }
        assertThat(actions(name).filter(action -> action.startsWith("secretsmanager:")))
                .isSubsetOf(
                        "secretsmanager:GetSecretValue",
                        "secretsmanager:PutSecretValue",
                        "secretsmanager:UpdateSecretVersionStage");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void events_arePublishedByThoseThatMayAndOnOurBusOnly(String name) {
        assertThat(resources(name, "events:PutEvents"))
                .isEqualTo(
                        Topology.function(name).publishesEvents()
                                ? Set.of(DEV.arnOfOnly("AWS::Events::EventBus"))
                                : Set.of());
        assertThat(actions(name).filter(action -> action.startsWith("events:"))).isSubsetOf("events:PutEvents");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void transcriptions_areStartedByThoseThatMayAndIntoOurBucketOnly(String name) {
        var starts = Topology.function(name).startsTranscriptions();
        var started = allowing(name, "transcribe:StartTranscriptionJob").toList();

        assertThat(started).hasSize(starts ? 1 : 0);
        assertThat(started)
                .allSatisfy(statement -> assertThat(
                                Synthesised.text(statement.at("/Condition/StringEquals/transcribe:OutputBucketName")))
                        .isEqualTo(BUCKET.substring(BUCKET.indexOf(":::") + 3)));
        assertThat(actions(name).filter(action -> action.startsWith("transcribe:")))
                .isSubsetOf("transcribe:StartTranscriptionJob");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noActionIsAPattern_andOnlyTracingAndTranscribingNameNoResource(String name) {
        assertThat(actions(name)).noneMatch(action -> action.contains("*"));
        assertThat(DEV.statements(name).stream()
                        .filter(statement ->
                                Synthesised.texts(statement.path("Resource")).contains("*"))
                        .flatMap(statement -> Synthesised.texts(statement.path("Action")).stream())
                        .filter(action -> !action.equals("transcribe:StartTranscriptionJob")))
                .containsExactlyInAnyOrder("xray:PutTraceSegments", "xray:PutTelemetryRecords");
    }

    @Test
    void roles_haveNoRightsFromElsewhere() {
        assertThat(DEV.all("AWS::IAM::Policy")).isEmpty();
        assertThat(DEV.all("AWS::IAM::ManagedPolicy")).isEmpty();
        assertThat(DEV.all("AWS::IAM::Role")).noneMatch(role -> role.has("ManagedPolicyArns"));
    }

    private static boolean isOfAnIndex(String prefix) {
        return Arrays.stream(Index.values()).anyMatch(index -> index.holds(prefix));
    }

    private static String objectAction(Right right) {
        return switch (right) {
            case READ -> "s3:GetObject";
            case WRITE -> "s3:PutObject";
            case DELETE -> "s3:DeleteObject";
        };
    }

    /** The key prefixes that an action may touch in a table or index. */
    private static Set<String> prefixes(String function, String action, String resource) {
        return allowing(function, "dynamodb:" + action)
                .filter(statement ->
                        Synthesised.texts(statement.path("Resource")).contains(resource))
                .flatMap(statement ->
                        Synthesised.texts(statement.at("/Condition/ForAllValues:StringLike/dynamodb:LeadingKeys"))
                                .stream())
                .map(pattern -> pattern.substring(0, pattern.length() - 1))
                .collect(Collectors.toSet());
    }

    private static Set<String> resources(String function, String action) {
        return allowing(function, action)
                .flatMap(statement -> Synthesised.texts(statement.path("Resource")).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> allowing(String function, String action) {
        return DEV.statements(function).stream()
                .filter(statement -> Synthesised.texts(statement.path("Action")).contains(action));
    }

    private static Stream<String> actions(String function) {
        return DEV.statements(function).stream()
                .flatMap(statement -> Synthesised.texts(statement.path("Action")).stream());
    }
}
