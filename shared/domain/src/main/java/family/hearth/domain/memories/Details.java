package family.hearth.domain.memories;

/**
 * What may be changed about a memory by hand, whichever dialect does it.
 *
 * @param pinned whether it is to stand out
 */
public record Details(Story story, Moment moment, Measures measures, Visibility visibility, boolean pinned) {

    /** As a form on a kid's timeline leaves it: what that form does not know stays. */
    Details with(Story newStory, Moment newMoment, Measures newMeasures) {
        return new Details(newStory, newMoment, newMeasures, visibility, pinned);
    }

    boolean sayNothing() {
        return story.saysNothing() && measures.sayNothing();
    }
}
