package family.hearth.awsjson;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** What a service answered, well or not. */
public final class ServiceAnswer {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** The name of an error, in some services behind a namespace. Nothing else of it is read: it may quote the call. */
    private static final Pattern ERROR = Pattern.compile("\"__type\"\\s*:\\s*\"(?:[^\"]*#)?(\\w+)");

    private static final Set<String> THROTTLED = Set.of("ThrottlingException", "LimitExceededException");

    private final int status;
    private final byte[] body;

    ServiceAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** The JSON of the answer. The array is not copied. */
    public byte[] body() {
        return body;
    }

    public boolean isSuccessful() {
        return status / 100 == 2;
    }

    /** What went wrong, by the name that the service gives it, such as {@code ConflictException}; empty if nothing did. */
    public String error() {
        var named = ERROR.matcher(new String(body, StandardCharsets.UTF_8));
        return !isSuccessful() && named.find() ? named.group(1) : "";
    }

    /** Whether the same call may do in a while. */
    public boolean isBusy() {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR || THROTTLED.contains(error());
    }
}
