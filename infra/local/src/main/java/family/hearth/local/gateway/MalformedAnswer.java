package family.hearth.local.gateway;

/** A function answered with something that API Gateway cannot turn into HTTP. */
final class MalformedAnswer extends Exception {

    MalformedAnswer(String reason) {
        super(reason, null, false, false);
    }
}
