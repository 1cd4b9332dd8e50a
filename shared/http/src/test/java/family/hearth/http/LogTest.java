package family.hearth.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** One line a request, and nothing in it that is the caller's. */
class LogTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final TestFunction function = TestFunction.start();

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        function.close();
    }

    @Test
    void request_leavesOneLineWithItsRoute() {
        function.ask(RawEvent.get("/echo/private-thing?q=private-query").header("authorization", "private-token"));
        assertThat(lines.list).hasSize(1);
        assertThat(keyValues()).contains("route=\"/echo/{segment}\"", "method=\"GET\"", "status=\"200\"");
    }

    @Test
    void request_leavesNothingOfItsOwnInTheLine() {
        function.ask(RawEvent.post("/echo/private-thing?q=private-query")
                .header("authorization", "private-token")
                .json("{\"private\":1}"));
        assertThat(encoded()).doesNotContain("private");
    }

    @Test
    void line_namesRequestAndFunction() {
        function.handleRequest(RawEvent.get("/ip").build(), new NamedContext());
        assertThat(lines.list.getFirst().getMDCPropertyMap())
                .containsEntry("requestId", "lambda-1")
                .containsEntry("function", "kids");
    }

    @Test
    void diagnosticContext_isClearedAfterwards() {
        function.ask(RawEvent.get("/ip"));
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void bug_isLoggedOnceBesideTheLine() {
        function.ask(RawEvent.get("/api/fail?kind=bug"));
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("The request failed.", "request");
    }

    @Test
    void failureOfTheDomain_isNotLoggedBesideTheLine() {
        function.ask(RawEvent.get("/api/fail?kind=conflict"));
        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("request");
    }

    private List<String> keyValues() {
        return lines.list.getFirst().getKeyValuePairs().stream()
                .map(Object::toString)
                .toList();
    }

    private String encoded() {
        var encoder = new JsonEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.start();
        var text = new StringBuilder();
        lines.list.forEach(line -> text.append(new String(encoder.encode(line), StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** What Lambda hands in, as far as it is read. */
    private static final class NamedContext implements Context {
        @Override
        public String getAwsRequestId() {
            return "lambda-1";
        }

        @Override
        public String getFunctionName() {
            return "kids";
        }

        @Override
        public String getLogGroupName() {
            throw unread();
        }

        @Override
        public String getLogStreamName() {
            throw unread();
        }

        @Override
        public String getFunctionVersion() {
            throw unread();
        }

        @Override
        public String getInvokedFunctionArn() {
            throw unread();
        }

        @Override
        public CognitoIdentity getIdentity() {
            throw unread();
        }

        @Override
        public ClientContext getClientContext() {
            throw unread();
        }

        @Override
        public int getRemainingTimeInMillis() {
            throw unread();
        }

        @Override
        public int getMemoryLimitInMB() {
            throw unread();
        }

        @Override
        public LambdaLogger getLogger() {
            throw unread();
        }

        private static UnsupportedOperationException unread() {
            return new UnsupportedOperationException("the function has no business with this");
        }
    }
}
