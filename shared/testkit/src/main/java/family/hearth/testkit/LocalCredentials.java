package family.hearth.testkit;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The one identity that the embedded cloud knows. It guards nothing: everything listens on loopback. */
public final class LocalCredentials {

    public static final String ACCESS_KEY = "hearth";
    public static final String SECRET_KEY = "hearth-local-secret";
    public static final Region REGION = Region.EU_CENTRAL_1;

    private LocalCredentials() {}

    /** The same, as an SDK client wants it. */
    public static StaticCredentialsProvider provider() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY));
    }
}
