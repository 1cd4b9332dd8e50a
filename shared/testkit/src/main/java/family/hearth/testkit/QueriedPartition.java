package family.hearth.testkit;

import java.util.Locale;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Finds the partition that a query reads, of the table or of an index, in its key condition. */
final class QueriedPartition {

    /** A name or its placeholder, and the placeholder of the value that it must equal. */
    private static final Pattern EQUALITY = Pattern.compile("(#?[\\w.]+)\\s*=\\s*(:\\w+)");

    private QueriedPartition() {}

    static String of(QueryRequest query) throws NotAllowed {
        if (query.keyConditionExpression() == null) {
            throw new NotAllowed("the query has no KeyConditionExpression");
        }
        var equality = EQUALITY.matcher(query.keyConditionExpression());
        while (equality.find()) {
            var name = query.expressionAttributeNames().getOrDefault(equality.group(1), equality.group(1));
            var value = query.expressionAttributeValues().get(equality.group(2));
            if (isPartitionKey(name) && value != null && value.s() != null) {
                return value.s();
            }
        }
        throw new NotAllowed("the query names no partition key");
    }

    /** The table's is {@code pk}, an index's ends so too. */
    private static boolean isPartitionKey(String attribute) {
        return attribute.toLowerCase(Locale.ROOT).endsWith("pk");
    }
}
