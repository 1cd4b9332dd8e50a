package family.hearth.dynamodb;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The way to DynamoDB; during a rehearsal it ends in this process, below all that the SDK does with a call. */
final class StagedHttp implements SdkHttpClient {

    private final SdkHttpClient real;
    private volatile @Nullable RehearsalTable rehearsal;

    StagedHttp(SdkHttpClient real) {
        this.real = real;
    }

    /** Has calls answered by that table, until told otherwise by null. */
    void answerFrom(@Nullable RehearsalTable table) {
        rehearsal = table;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        var table = rehearsal;
        return table == null ? real.prepareRequest(request) : new Played(table, request);
    }

    @Override
    public String clientName() {
        return real.clientName();
    }

    @Override
    public void close() {
        real.close();
    }

    /** One call of a rehearsal. */
    private record Played(RehearsalTable table, HttpExecuteRequest request) implements ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() {
            var operation = request.httpRequest()
                    .firstMatchingHeader("X-Amz-Target")
                    .map(target -> target.substring(target.indexOf('.') + 1))
                    .orElseThrow();
            var body = request.contentStreamProvider().orElseThrow().newStream();
            var answer = table.answer(operation, body).getBytes(StandardCharsets.UTF_8);
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder()
                            .statusCode(200)
                            .putHeader("Content-Type", "application/x-amz-json-1.0")
                            .putHeader("Content-Length", Integer.toString(answer.length))
                            .build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                    .build();
        }

        @Override
        public void abort() {
            // Answered in no time, so nobody can be waiting.
        }
    }
}
