package family.hearth.local;

/** Something that every function of the tests has its own of. */
public interface Voice {

    String word();
}
