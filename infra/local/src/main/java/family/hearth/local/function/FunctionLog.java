package family.hearth.local.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Lambda's own logger writes. */
final class FunctionLog implements LambdaLogger {

    private final Logger log;

    FunctionLog(String function) {
        this.log = LoggerFactory.getLogger("function." + function);
    }

    @Override
    public void log(String message) {
        log.info(message);
    }

    @Override
    public void log(byte[] message) {
        log(new String(message, UTF_8));
    }
}
