package family.hearth.cdk;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.FunctionSpec.ObjectAccess;
import family.hearth.topology.FunctionSpec.ObjectAccess.Right;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What one function may do, translated from the topology and from nothing else. */
final class Rights {

    private static final List<String> READS =
            List.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:ConditionCheckItem");
    private static final List<String> WRITES =
            List.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem");

    /** To find out how far a rotation has come, to make a key and to let it sign. */
    private static final List<String> ROTATES = List.of(
            "secretsmanager:GetSecretValue",
            "secretsmanager:PutSecretValue",
            "secretsmanager:UpdateSecretVersionStage");

    private final FunctionSpec spec;
    private final Surroundings around;
    private final List<PolicyStatement> statements = new ArrayList<>();

    private Rights(FunctionSpec spec, Surroundings around) {
        this.spec = spec;
        this.around = around;
    }

    static PolicyDocument of(FunctionSpec spec, Surroundings around, String logGroupArn) {
        var rights = new Rights(spec, around);
        rights.allow("Log", List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(logGroupArn));
        rights.trace();
        rights.rows();
        spec.objectAccess().forEach(rights::objects);
        rights.names();
        rights.mail();
        rights.signingKey();
        rights.events();
        rights.transcriptions();
        rights.deadLetters();
        return PolicyDocument.Builder.create().statements(rights.statements).build();
    }

    /** X-Ray names no resources: a segment belongs to the account. */
    private void trace() {
        allow("Trace", List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"), List.of("*"));
    }

    private void rows() {
        var readable = new TreeSet<>(spec.writePrefixes());
        readable.addAll(spec.readPrefixes());
        for (var index : TableConstruct.Index.values()) {
            var held = readable.stream().filter(index::holds).toList();
            readable.removeAll(held);
            rows(
                    "Query" + index.name(),
                    List.of("dynamodb:Query"),
                    around.table().arnOf(index),
                    held);
        }
        rows("ReadRows", READS, around.table().arn(), readable);
        rows("WriteRows", WRITES, around.table().arn(), new TreeSet<>(spec.writePrefixes()));
    }

    private void rows(String sid, List<String> actions, String resource, Collection<String> prefixes) {
        if (prefixes.isEmpty()) {
            return;
        }
        var patterns = prefixes.stream().map(prefix -> prefix + "*").toList();
        var statement = statement(sid, actions, List.of(resource));
        statement.addCondition("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", patterns));
        // ForAllValues is true of a request that names no key at all, so having none is refused.
        statement.addCondition("Null", Map.of("dynamodb:LeadingKeys", "false"));
        statements.add(statement);
    }

    private void objects(ObjectAccess access) {
        var actions =
                access.rights().stream().sorted().map(Rights::objectAction).toList();
        var sid = "Objects" + spec.objectAccess().indexOf(access);
        allow(sid, actions, List.of(objectPattern(access, around)));
    }

    /**
     * Who reads objects must be told that one is missing: without the right to list, S3 answers 403 and not 404. That
     * question names no prefix, so the condition only holds for lists that do.
     */
    private void names() {
        var prefixes = spec.objectAccess().stream()
                .filter(access -> access.rights().contains(Right.READ))
                .map(access -> access.prefix() + "*")
                .sorted()
                .toList();
        if (!prefixes.isEmpty()) {
            var bucket = BucketConstruct.arn(around.bucketName());
            var statement = statement("ObjectNames", List.of("s3:ListBucket"), List.of(bucket));
            statement.addCondition("StringLikeIfExists", Map.of("s3:prefix", prefixes));
            statements.add(statement);
        }
    }

    private static String objectAction(Right right) {
        return switch (right) {
            case READ -> "s3:GetObject";
            case WRITE -> "s3:PutObject";
            case DELETE -> "s3:DeleteObject";
        };
    }

    static String objectPattern(ObjectAccess access, Surroundings around) {
        return BucketConstruct.arn(around.bucketName()) + "/" + access.prefix() + "*";
    }

    private void mail() {
        if (spec.sendsMail()) {
            var mail = around.mail();
            var statement = statement(
                    "SendMail", List.of("ses:SendEmail"), List.of(mail.identityArn(), mail.configurationSetArn()));
            statement.addCondition("StringEquals", Map.of("ses:FromAddress", mail.sender()));
            statements.add(statement);
        }
    }

    private void signingKey() {
        if (spec.signsTokens()) {
            allow("SigningKey", List.of("secretsmanager:GetSecretValue"), List.of(around.signingKeyArn()));
        }
        if (spec.rotatesSigningKey()) {
            allow("NextSigningKey", ROTATES, List.of(around.signingKeyArn()));
        }
    }

    private void events() {
        if (spec.publishesEvents()) {
            allow("Events", List.of("events:PutEvents"), List.of(around.events().arn()));
        }
    }

    /**
     * A job has no ARN before it is started, so where it may write is what narrows the right. It reads and writes with
     * the rights on objects of whoever starts it.
     */
    private void transcriptions() {
        if (spec.startsTranscriptions()) {
            var statement = statement("Transcriptions", List.of("transcribe:StartTranscriptionJob"), List.of("*"));
            statement.addCondition("StringEquals", Map.of("transcribe:OutputBucketName", around.bucketName()));
            statements.add(statement);
        }
    }

    /** Lambda itself hands over a failed event, with the function's own rights. */
    private void deadLetters() {
        if (!spec.isHttp()) {
            allow(
                    "DeadLetters",
                    List.of("sqs:SendMessage"),
                    List.of(around.deadLetters().getQueueArn()));
        }
    }

    private void allow(String sid, List<String> actions, List<String> resources) {
        statements.add(statement(sid, actions, resources));
    }

    private static PolicyStatement statement(String sid, List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(resources)
                .build();
    }
}
