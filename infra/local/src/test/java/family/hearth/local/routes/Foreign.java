package family.hearth.local.routes;

import family.hearth.local.Api;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/**
 * A request of somebody who names another family's things.
 *
 * @param theirs what the other family has
 * @param own what the caller's family has
 */
record Foreign(Specimen specimen, Things theirs, Things own) {

    /** Not a family's: who was sent such a name may use it. */
    private static final Set<String> OPEN = Set.of("fresh", "word", "email", "page", "invitation", "picture");

    /** What the specimen names that only its family may. */
    static Set<String> names(Specimen specimen) {
        return specimen.names().stream().filter(name -> !OPEN.contains(name)).collect(Collectors.toSet());
    }

    /** Whether one thing is another family's or all are: the answer is that of a thing that is nowhere. */
    void assertMissing(SoftAssertions softly, Api caller) {
        var all = names(specimen);
        assertMissing(softly, caller, all);
        if (all.size() > 1) {
            all.forEach(one -> assertMissing(softly, caller, Set.of(one)));
        }
    }

    /** The same for those names; what else it names is the caller's own. */
    void assertMissing(SoftAssertions softly, Api caller, Set<String> foreign) {
        if (foreign.isEmpty()) {
            return;
        }
        var toForeign = specimen.of(caller, naming(foreign, theirs)).send();
        var toMissing = specimen.of(caller, naming(foreign, name -> Missing.like(theirs.apply(name))))
                .send();
        softly.assertThat(toForeign.status())
                .as("%s with foreign %s answered %s", specimen, foreign, toForeign.text())
                .isEqualTo(refusal(specimen, foreign));
        softly.assertThat(RefusalShape.withoutNames(toForeign))
                .as("%s with foreign %s", specimen, foreign)
                .isEqualTo(RefusalShape.withoutNames(toMissing));
    }

    private UnaryOperator<String> naming(Set<String> foreign, UnaryOperator<String> others) {
        return name -> foreign.contains(name) ? others.apply(name) : own.apply(name);
    }

    /** What a path names is not there; what only a body names is wrong, but to Choreography missing too. */
    static int refusal(Specimen specimen, Set<String> foreign) {
        var inPath = foreign.stream().anyMatch(name -> specimen.path().contains("<" + name + ">"));
        return inPath || specimen.isChoreography() ? 404 : 422;
    }
}
