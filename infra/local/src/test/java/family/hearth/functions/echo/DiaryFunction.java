package family.hearth.functions.echo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes down in the table what woke it and when, and throws upon an object whose key says {@code broken} or under
 * which it must not write.
 */
public final class DiaryFunction implements RequestHandler<Object, @Nullable Void> {

    private final DynamoDbClient database;
    private final Clock clock;

    public DiaryFunction(ApplicationContext context) {
        this.database = context.getBean(DynamoDbClient.class);
        this.clock = context.getBean(Clock.class);
    }

    @Override
    public @Nullable Void handleRequest(Object event, Context invocation) {
        var what = event instanceof S3Event objects
                ? objects.getRecords().getFirst().getS3().getObject().getKey()
                : String.valueOf(event);
        var partition = what.contains("forbidden") ? "elsewhere#1" : "diary#1";
        database.updateItem(update -> update.tableName("hearth")
                .key(Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(what)))
                .updateExpression("SET woken = :now ADD times :one")
                .expressionAttributeValues(Map.of(
                        ":now", AttributeValue.fromS(clock.instant().toString()),
                        ":one", AttributeValue.fromN("1"))));
        if (what.contains("broken")) {
            throw new IllegalStateException("told to");
        }
        return null;
    }
}
