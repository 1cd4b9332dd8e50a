package family.hearth.dynamodb;

/**
 * <pre>
 * IDEM#principal / key                         the answer given under an Idempotency-Key
 * </pre>
 */
final class ReceiptKeys {

    private ReceiptKeys() {}

    static Key receipt(String principal, String key) {
        return new Key("IDEM#" + principal, key);
    }
}
