package family.hearth.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** The way to DynamoDB; during a rehearsal it leads to a stage on this machine, by the same client. */
final class StagedHttp implements SdkHttpClient {

    private final SdkHttpClient real;
    private volatile @Nullable LoopbackStage stage;

    StagedHttp(SdkHttpClient real) {
        this.real = real;
    }

    /** Has calls arrive there, until told otherwise by null. */
    void leadTo(@Nullable LoopbackStage other) {
        stage = other;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var other = stage;
        return real.prepareRequest(other == null ? request : redirected(request, other));
    }

    private static HttpExecuteRequest redirected(HttpExecuteRequest request, LoopbackStage stage) {
        var redirected = HttpExecuteRequest.builder()
                .request(request.httpRequest()
                        .copy(http -> http.protocol("http").host(stage.host()).port(stage.port())));
        request.contentStreamProvider().ifPresent(redirected::contentStreamProvider);
        request.metricCollector().ifPresent(redirected::metricCollector);
        return redirected.build();
    }

    @Override
    public String clientName() {
        return real.clientName();
    }

    @Override
    public void close() {
        real.close();
    }
}
