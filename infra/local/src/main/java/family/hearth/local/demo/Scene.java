package family.hearth.local.demo;

/** A part of the story: some calls by some people, each of them checked. */
interface Scene {

    /** What happens, as a heading. */
    String title();

    /**
     * Plays it.
     *
     * @throws WentWrong at the first thing that is not as told
     */
    void play(Stage stage);
}
