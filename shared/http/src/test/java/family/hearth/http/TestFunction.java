package family.hearth.http;

import family.hearth.lambda.FunctionContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;

/** A function of the test's own controllers. */
public final class TestFunction extends HttpFunction implements AutoCloseable {

    private final ApplicationContext context;

    /** As Lambda does it. */
    public TestFunction() {
        this(FunctionContext.start());
    }

    private TestFunction(ApplicationContext context) {
        super(context);
        this.context = context;
    }

    /** As the local cloud does it. */
    public static TestFunction start() {
        return new TestFunction(ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .build());
    }

    public Answer ask(RawEvent event) {
        return new Answer(handleRequest(event.build(), null), bean(JsonMapper.class));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
