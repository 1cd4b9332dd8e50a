package family.hearth.cdk;

/** What keeps the stack from being synthesised, in one line that tells the operator what to do about it. */
final class CannotSynth extends RuntimeException {

    CannotSynth(String whatToDo) {
        super(whatToDo);
    }
}
