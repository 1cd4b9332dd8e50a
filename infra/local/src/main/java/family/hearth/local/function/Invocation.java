package family.hearth.local.function;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import family.hearth.topology.FunctionSpec;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call of a function, as Lambda describes it. */
final class Invocation implements Context {

    /** The longest that an HTTP API waits for an answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final FunctionSpec function;
    private final String requestId = UUID.randomUUID().toString();
    private final long startNanos = System.nanoTime();

    Invocation(FunctionSpec function) {
        this.function = function;
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function.name();
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:local:000000000000:function:" + function.name();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        var left = TIMEOUT.minusNanos(System.nanoTime() - startNanos);
        return (int) Math.max(0, left.toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memoryMb();
    }

    @Override
    public LambdaLogger getLogger() {
        return new FunctionLog(function.name());
    }
}
