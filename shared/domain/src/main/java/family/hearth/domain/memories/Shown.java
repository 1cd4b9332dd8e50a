package family.hearth.domain.memories;

/** Which memories somebody asks to see. */
public enum Shown {
    VISIBLE,
    HIDDEN,
    ALL;

    public boolean includes(Visibility visibility) {
        return this == ALL || (this == HIDDEN) == (visibility == Visibility.HIDDEN);
    }

    /** Whether it takes the right to see what others do not. */
    public boolean asksForHidden() {
        return this != VISIBLE;
    }
}
