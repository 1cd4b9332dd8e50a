package family.hearth.http.body;

import java.util.List;
import java.util.Map;

/** A body of any media type, before anybody has said what it should be. */
public sealed interface Tree {

    /** An object of JSON, or a form, in the order it was sent. */
    record Fields(Map<String, Tree> values) implements Tree {}

    /** An array, or a form's field that was sent more than once. */
    record Items(List<Tree> values) implements Tree {}

    /** A string of JSON. */
    record Text(String value) implements Tree {}

    /** A number of JSON as it was written, so that nothing is lost before its type is known. */
    record Numeral(String literal) implements Tree {}

    /** True or false. */
    record Flag(boolean value) implements Tree {}

    /** Null. */
    record Nothing() implements Tree {}

    /** A value in a form, where a number or a date looks like a text. */
    record FormText(String value) implements Tree {}
}
