package family.hearth.domain.access;

import java.util.Arrays;
import java.util.Optional;

/** What an OAuth client was trusted with. A signed-in user has them all. */
public enum Scope {
    COMMON_READ("common:read"),
    /** Families, kids, memories and photos. */
    COMMON_WRITE("common:write"),
    /** Permissions and invites. */
    SHARING_WRITE("sharing:write");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    /** As it stands in a {@code scope} parameter (RFC 6749 §3.3). */
    public String wireName() {
        return wireName;
    }

    public static Optional<Scope> of(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName.equals(wireName))
                .findFirst();
    }
}
