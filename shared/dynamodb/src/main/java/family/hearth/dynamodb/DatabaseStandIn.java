package family.hearth.dynamodb;

import family.hearth.lambda.StandIn;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Stands in for DynamoDB while a function rehearses. All that the SDK does with a call is done, signing too, though with
 * credentials that open nothing: real ones would be fetched, kept in the snapshot, and be old when it is restored.
 */
final class DatabaseStandIn implements StandIn, AutoCloseable {

    private static final AwsCredentials PLAYED = AwsBasicCredentials.create("rehearsal", "rehearsal");

    private final StagedHttp http = new StagedHttp(UrlConnectionHttpClient.create());
    private volatile @Nullable LoopbackStage stage;

    @Override
    public void takeOver() {
        var opened = new LoopbackStage();
        stage = opened;
        http.leadTo(opened);
    }

    @Override
    public void stepBack() {
        var played = stage;
        http.leadTo(null);
        stage = null;
        if (played != null) {
            played.close();
        }
    }

    SdkHttpClient http() {
        return http;
    }

    AwsCredentialsProvider credentials(AwsCredentialsProvider real) {
        return () -> stage != null ? PLAYED : real.resolveCredentials();
    }

    @Override
    public void close() {
        http.close();
    }
}
