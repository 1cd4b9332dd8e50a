package family.hearth.dynamodb;

/**
 * <pre>
 * RATE#scope#who / window                      how often somebody called in one window
 * </pre>
 */
final class RateKeys {

    private RateKeys() {}

    static Key window(String scope, String who, long window) {
        return new Key("RATE#" + scope + "#" + who, Long.toString(window));
    }
}
