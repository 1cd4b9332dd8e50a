package family.hearth.domain.memories;

/** Whether a memory is shown to whoever does not ask for hidden ones. */
public enum Visibility {
    VISIBLE,
    /** Left out of lists, counts, search and by id, unless it is asked for; only owners and admins may ask. */
    HIDDEN
}
