package family.hearth.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * S3Proxy in this process: it checks signatures, the expiry of presigned URLs and what they sign, as S3 does.
 *
 * <p>Only {@link LocalCredentials} open it; buckets are addressed by path.
 */
public final class EmbeddedS3 implements AutoCloseable {

    /** Lets the machine choose. */
    public static final int ANY_PORT = 0;

    /** It would wait for clients to hang up, which those that keep connections alive never do. */
    private static final long NO_GRACE = 0;

    private final S3Proxy proxy;
    private final BlobStore objects;
    private final URI endpoint;

    private EmbeddedS3(BlobStore objects, int port) {
        this.objects = objects;
        var host = InetAddress.getLoopbackAddress().getHostAddress();
        proxy = S3Proxy.builder()
                .blobStore(objects)
                .endpoint(URI.create("http://" + host + ":" + port))
                .awsAuthentication(
                        AuthenticationType.AWS_V2_OR_V4, LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY)
                .corsRules(browserUploads())
                .ignoreUnknownHeaders(true)
                .stopTimeout(NO_GRACE)
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not start on port " + port, e);
        }
        endpoint = URI.create("http://" + host + ":" + proxy.getPort());
    }

    /** A store that is gone when it is closed. The listener runs in the writer's thread, before its answer. */
    public static EmbeddedS3 inMemory(Consumer<ObjectCreated> listener) {
        return new EmbeddedS3(new ObservedBlobStore(new TransientNio2BlobStore(), listener), ANY_PORT);
    }

    /** A store kept in a directory, which is made when missing; its file system must have extended attributes. */
    public static EmbeddedS3 in(Path directory, int port, Consumer<ObjectCreated> listener) {
        try {
            var made = Files.createDirectories(directory).toString();
            return new EmbeddedS3(new ObservedBlobStore(new FilesystemNio2BlobStore(made), listener), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CrossOriginResourceSharing browserUploads() {
        return new CrossOriginResourceSharing(
                List.of("*"), List.of("GET", "HEAD", "PUT", "POST"), List.of("*"), List.of("ETag"), "false");
    }

    /** Where any SDK with path-style access reaches it, and the origin of presigned URLs. */
    public URI endpoint() {
        return endpoint;
    }

    /** Makes a bucket unless it is there. */
    public void createBucket(String name) {
        if (!objects.containerExists(name)) {
            objects.createContainer(name);
        }
    }

    /** A client with these interceptors; the caller closes it. */
    public S3Client client(ExecutionInterceptor... interceptors) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(LocalCredentials.REGION)
                .credentialsProvider(LocalCredentials.provider())
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> List.of(interceptors).forEach(override::addExecutionInterceptor))
                .build();
    }

    @Override
    public void close() {
        try (objects) {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not stop", e);
        }
    }
}
