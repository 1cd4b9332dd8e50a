package family.hearth.lambda;

/** Takes the place of something outside, so that a function can rehearse without touching it. */
public interface StandIn {

    /** From now on nothing leaves this process. */
    void takeOver();

    /** From now on calls go where they belong. */
    void stepBack();
}
