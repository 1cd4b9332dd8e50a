package family.hearth.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a set of fields, so that a caller hears of everything at once. */
public final class Violations {

    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    public Violations add(String field, String message) {
        errors.computeIfAbsent(field, ignored -> new ArrayList<>()).add(message);
        return this;
    }

    /** Adds the message when the rule does not hold. */
    public Violations require(boolean rule, String field, String message) {
        return rule ? this : add(field, message);
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /** Whether this field has been found wrong already. */
    public boolean has(String field) {
        return errors.containsKey(field);
    }

    /**
     * @throws DomainFailure.Invalid when anything was added
     */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new DomainFailure.Invalid(errors);
        }
    }
}
