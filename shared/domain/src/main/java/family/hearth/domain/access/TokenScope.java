package family.hearth.domain.access;

import java.util.Locale;
import java.util.Set;

/** What an {@link ApiToken} is for, in the two words of its dialect. */
public enum TokenScope {
    READ,
    READ_WRITE;

    /** As it stands in a token's {@code scope}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a credential of this scope is trusted with. */
    public Set<Scope> trusts() {
        return switch (this) {
            case READ -> Set.of(Scope.COMMON_READ);
            case READ_WRITE -> Set.of(Scope.values());
        };
    }
}
