package family.hearth.local.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where scenes are played: who is there, and what one scene leaves for the next.
 *
 * <p>What is noted under a name fills the paths that come after: {@code /api/kids/{kid}}.
 */
final class Stage {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Door door;
    private final Narrator narrator;
    private final Map<String, String> notes = new HashMap<>();

    Stage(Door door, Narrator narrator) {
        this.door = door;
        this.narrator = narrator;
    }

    /** Somebody with no credential. */
    Caller anybody() {
        return new Caller(this, "anybody", "");
    }

    /** Whoever bears the token that is noted under that name. */
    Caller as(String name) {
        return new Caller(this, name, "Bearer " + note(name));
    }

    void note(String name, String value) {
        notes.put(name, value);
    }

    /** Notes it, and never shows more than its beginning. */
    void noteSecret(String name, String value) {
        narrator.hide(value);
        note(name, value);
    }

    String note(String name) {
        var value = notes.get(name);
        if (value == null) {
            throw new WentWrong("no scene before this one left a note of " + name);
        }
        return value;
    }

    /** The text with what is noted in place of the names in braces. */
    String filled(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(note(name.group(1))));
    }

    /**
     * Says that something is so.
     *
     * @throws WentWrong when it is not
     */
    void check(String fact, boolean holds) {
        if (!holds) {
            throw new WentWrong("it is not so that " + fact);
        }
        narrator.checked(fact);
    }

    Door door() {
        return door;
    }

    Narrator narrator() {
        return narrator;
    }
}
