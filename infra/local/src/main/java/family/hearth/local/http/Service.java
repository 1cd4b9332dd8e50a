package family.hearth.local.http;

/** Answers requests, in a virtual thread each. */
@FunctionalInterface
public interface Service {

    Answer answer(IncomingRequest request);
}
