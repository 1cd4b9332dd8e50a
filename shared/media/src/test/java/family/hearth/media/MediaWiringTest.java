package family.hearth.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.context.exceptions.DependencyInjectionException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;

class MediaWiringTest {

    private static final Map<String, Object> COMPLETE = Map.of(
            "hearth.bucket",
            "photos",
            "aws.region",
            "eu-central-1",
            "hearth.s3.access-key",
            "AKIA",
            "hearth.s3.secret-key",
            "very-secret");

    @Test
    void objectStore_signsForAws_whenNoEndpointIsSet() {
        assertThat(signedFor(COMPLETE)).hasScheme("https").hasHost("photos.s3.eu-central-1.amazonaws.com");
    }

    @Test
    void objectStore_signsForTheEndpoint_withTheBucketInThePath() {
        assertThat(signedFor(with("hearth.s3.endpoint", "http://127.0.0.1:9")))
                .hasHost("127.0.0.1")
                .hasPath("/photos/a/b");
    }

    @Test
    void objectStore_signsForThePublicEndpoint_whenBrowsersReachItElsewhere() {
        var settings = with("hearth.s3.endpoint", "http://127.0.0.1:9");
        settings.put("hearth.s3.public-endpoint", "http://hearth.test:8080");

        assertThat(signedFor(settings)).hasHost("hearth.test").hasPort(8080);
    }

    @Test
    void objectStore_fails_whenTheRegionOrTheBucketIsUnknown() {
        try (var context = ApplicationContext.builder()
                .properties(Map.of("hearth.bucket", "photos"))
                .environmentPropertySource(false)
                .start()) {
            assertThatThrownBy(() -> context.getBean(ObjectStore.class))
                    .isInstanceOfAny(DependencyInjectionException.class, BeanInstantiationException.class)
                    .hasMessageContaining("aws.region");
        }
    }

    @Test
    void s3_passesThroughEveryInterceptor() {
        var seen = new AtomicInteger();
        try (var context = ApplicationContext.builder()
                .properties(with("hearth.s3.endpoint", "http://127.0.0.1:9"))
                .build()) {
            context.registerSingleton(ExecutionInterceptor.class, new ExecutionInterceptor() {
                @Override
                public void beforeExecution(Context.BeforeExecution request, ExecutionAttributes attributes) {
                    seen.incrementAndGet();
                    throw new IllegalStateException("far enough");
                }
            });
            context.start();
            var s3 = context.getBean(S3Client.class);

            assertThatThrownBy(() ->
                            s3.headObject(request -> request.bucket("photos").key("a")))
                    .hasMessageContaining("far enough");
        }
        assertThat(seen).hasValue(1);
    }

    @Test
    void imageEngine_keepsTheLimitsThatAreSet() {
        try (var context = ApplicationContext.run(with("hearth.media.max-megapixels", "1"))) {
            var engine = context.getBean(ImageEngine.class);

            assertThatThrownBy(() -> engine.render(TestPictures.jpegClaiming(1001, 1000)))
                    .isInstanceOf(UnusableImage.class)
                    .hasMessageContaining("1 megapixels");
        }
    }

    @Test
    void settings_doNotTellTheirSecret() {
        try (var context = ApplicationContext.run(COMPLETE)) {
            assertThat(context.getBean(S3Settings.class).toString()).doesNotContain("secret", "AKIA");
        }
    }

    private static URI signedFor(Map<String, Object> settings) {
        try (var context = ApplicationContext.run(settings)) {
            return context.getBean(ObjectStore.class).presignDownload("a/b", Duration.ofMinutes(5), ServedAs.stored());
        }
    }

    private static Map<String, Object> with(String name, String value) {
        var settings = new HashMap<>(COMPLETE);
        settings.put(name, value);
        return settings;
    }
}
