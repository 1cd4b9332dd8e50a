package family.hearth.domain.sharing;

/** What a user may do with a kid, weakest first. */
public enum KidRole {
    /** Reads everything. */
    VIEWER,
    /** Also writes memories and photos. */
    EDITOR,
    /** Also changes, moves and deletes the kid and decides who sees it. */
    OWNER;

    public boolean atLeast(KidRole other) {
        return compareTo(other) >= 0;
    }
}
