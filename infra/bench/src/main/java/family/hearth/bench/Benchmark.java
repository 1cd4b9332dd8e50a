package family.hearth.bench;

import java.util.List;

/** Something that can be measured, by its name on the command line. */
public interface Benchmark {

    /** One word, in lower case. */
    String name();

    /**
     * Measures, and reports while it does.
     *
     * @param words what followed the name
     * @throws WrongUsage when they make no sense
     * @throws CannotMeasure when this machine lacks something
     */
    void run(List<String> words, Report report) throws Exception;

    /**
     * Refuses words.
     *
     * @throws WrongUsage when there are any
     */
    static void takesNothing(List<String> words) {
        if (!words.isEmpty()) {
            throw new WrongUsage("unknown: " + words.getFirst());
        }
    }
}
