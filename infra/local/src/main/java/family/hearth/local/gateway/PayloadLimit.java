package family.hearth.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;

/** What a function takes and gives in one call: 6 MB of JSON each way (Lambda quotas, synchronous invocation). */
final class PayloadLimit {

    private static final long MOST_BYTES = 6L * 1024 * 1024;

    private PayloadLimit() {}

    static boolean exceededBy(APIGatewayV2HTTPEvent event) {
        return event.getBody() != null && exceededBy(event.getBody());
    }

    static boolean exceededBy(String body) {
        return body.chars().mapToLong(PayloadLimit::bytesInJson).sum() > MOST_BYTES;
    }

    private static long bytesInJson(int unit) {
        if (unit < ' ') {
            return unit == '\n' || unit == '\r' || unit == '\t' ? 2 : 6;
        }
        if (unit < 0x80) {
            return unit == '"' || unit == '\\' ? 2 : 1;
        }
        // A surrogate pair takes four bytes, two for each half.
        return unit < 0x800 || Character.isSurrogate((char) unit) ? 2 : 3;
    }
}
