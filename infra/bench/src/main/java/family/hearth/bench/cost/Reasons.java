package family.hearth.bench.cost;

import java.util.Map;

/** Why a call costs more than 1.2 times its floor. A call that is not here must not. */
final class Reasons {

    static final Map<String, String> ALL = Map.of();

    private Reasons() {}
}
