package family.hearth.awsjson;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.utils.IoUtils;

/**
 * An AWS service that speaks the JSON 1.1 protocol, called with the SDK's own signer and HTTP client: a whole service
 * client for one operation would be the largest thing in a function. A call is made once; whoever makes it knows
 * whether it may be made again.
 */
public final class JsonService implements AutoCloseable {

    private final SdkHttpClient http;
    private final AwsCredentialsProvider credentials;
    private final Address address;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    public JsonService(SdkHttpClient http, AwsCredentialsProvider credentials, Address address) {
        this.http = http;
        this.credentials = credentials;
        this.address = address;
    }

    /**
     * Where a service is.
     *
     * @param name as it is signed, such as {@code events}
     */
    public record Address(String name, String region, URI endpoint) {

        /** Where AWS has it. */
        public static Address ofAws(String name, String region) {
            return new Address(name, region, URI.create("https://" + name + "." + region + ".amazonaws.com/"));
        }

        public Address {
            // A request line needs a path.
            endpoint = endpoint.getRawPath().isEmpty() ? endpoint.resolve("/") : endpoint;
        }
    }

    /**
     * Makes a call.
     *
     * @param target the value of {@code X-Amz-Target}, such as {@code AWSEvents.PutEvents}
     * @throws IOException when no answer comes in time, which leaves open whether the call was heard, or none can be
     *     signed
     */
    public ServiceAnswer call(String target, byte[] json) throws IOException {
        var answer = send(target, json);
        var body = answer.responseBody().isPresent()
                ? IoUtils.toByteArray(answer.responseBody().get())
                : new byte[0];
        return new ServiceAnswer(answer.httpResponse().statusCode(), body);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpExecuteResponse send(String target, byte[] json) throws IOException {
        var request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(address.endpoint())
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", target)
                .build();
        var identity = identity();
        var signed = signer.sign(signing -> signing.identity(identity)
                .request(request)
                .payload(() -> new ByteArrayInputStream(json))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, address.name())
                .putProperty(AwsV4HttpSigner.REGION_NAME, address.region()));
        return http.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed.request())
                        .contentStreamProvider(signed.payload().orElseThrow())
                        .build())
                .call();
    }

    private AwsCredentials identity() throws IOException {
        try {
            return credentials.resolveCredentials();
        } catch (SdkClientException none) {
            throw new IOException("no credentials for " + address.name(), none);
        }
    }
}
