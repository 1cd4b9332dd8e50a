package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.topology.Topology;
import family.hearth.topology.Trigger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;

class BucketConstructTest {

    private static final Synthesised DEV = Synthesised.dev();
    private static final String BUCKET = "AWS::S3::Bucket";

    @Test
    void bucket_isPrivateAndEncrypted() {
        DEV.template()
                .hasResourceProperties(
                        BUCKET,
                        Map.of(
                                "PublicAccessBlockConfiguration",
                                Map.of(
                                        "BlockPublicAcls", true,
                                        "BlockPublicPolicy", true,
                                        "IgnorePublicAcls", true,
                                        "RestrictPublicBuckets", true),
                                "BucketEncryption",
                                Map.of(
                                        "ServerSideEncryptionConfiguration",
                                        List.of(Map.of(
                                                "ServerSideEncryptionByDefault", Map.of("SSEAlgorithm", "AES256"))))));
    }

    @Test
    void bucket_refusesWhatIsNotTls() {
        DEV.template()
                .hasResourceProperties(
                        "AWS::S3::BucketPolicy",
                        Match.objectLike(Map.of(
                                "PolicyDocument",
                                Match.objectLike(Map.of(
                                        "Statement",
                                        Match.arrayWith(List.of(Match.objectLike(Map.of(
                                                "Effect",
                                                "Deny",
                                                "Action",
                                                "s3:*",
                                                "Condition",
                                                Map.of("Bool", Map.of("aws:SecureTransport", "false")))))))))));
    }

    @Test
    void pages_mayUploadAndShowWithTheHeadersThatAreSigned() {
        var rules = DEV.only(BUCKET).at("/CorsConfiguration/CorsRules");

        assertThat(Synthesised.list(rules)).singleElement().satisfies(rule -> {
            assertThat(Synthesised.texts(rule.path("AllowedMethods"))).containsExactlyInAnyOrder("PUT", "GET");
            assertThat(Synthesised.texts(rule.path("AllowedHeaders")))
                    .containsExactlyInAnyOrder("content-type", "if-none-match", "range");
        });
    }

    @Test
    void abandonedUploads_areRemoved() {
        assertThat(DEV.only(BUCKET)
                        .at("/LifecycleConfiguration/Rules/0/AbortIncompleteMultipartUpload/DaysAfterInitiation")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void transcripts_areRemoved_whenNobodyWasToldOfThem() {
        assertThat(Synthesised.list(DEV.only(BUCKET).at("/LifecycleConfiguration/Rules")))
                .filteredOn(rule -> rule.path("Prefix").asText().equals(Topology.TRANSCRIPTS))
                .singleElement()
                .satisfies(rule ->
                        assertThat(rule.path("ExpirationInDays").asInt()).isEqualTo(2));
    }

    @Test
    void recordingsAndPhotos_neverExpire() {
        assertThat(Synthesised.list(DEV.only(BUCKET).at("/LifecycleConfiguration/Rules")))
                .filteredOn(rule -> rule.has("ExpirationInDays"))
                .extracting(rule -> rule.path("Prefix").asText())
                .containsExactly(Topology.TRANSCRIPTS);
    }

    @Test
    void newObjects_wakeThoseTheTopologySays() {
        var expected = Topology.functions().stream()
                .flatMap(function -> function.triggers().stream()
                        .filter(Trigger.ObjectCreated.class::isInstance)
                        .map(trigger ->
                                Map.entry(((Trigger.ObjectCreated) trigger).prefix(), DEV.live(function.name()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        var woken = StreamSupport.stream(
                        DEV.only(BUCKET)
                                .at("/NotificationConfiguration/LambdaConfigurations")
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(
                        configuration ->
                                configuration.at("/Filter/S3Key/Rules/0/Value").asText(),
                        configuration -> Synthesised.text(configuration.path("Function"))));

        assertThat(woken).isEqualTo(expected);
    }

    @Test
    void s3_mayCallOnlyForThisBucketOfThisAccount() {
        assertThat(DEV.all("AWS::Lambda::Permission"))
                .filteredOn(permission -> permission.path("Principal").asText().equals("s3.amazonaws.com"))
                .isNotEmpty()
                .allSatisfy(permission -> {
                    assertThat(Synthesised.text(permission.path("SourceArn")))
                            .isEqualTo("arn:${AWS::Partition}:s3:::hearth-dev-${AWS::AccountId}-${AWS::Region}");
                    assertThat(Synthesised.text(permission.path("SourceAccount")))
                            .isEqualTo("${AWS::AccountId}");
                });
    }
}
