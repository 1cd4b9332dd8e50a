package family.hearth.domain.policy;

/**
 * Why a stretch of time is as it is.
 *
 * @param id of the kid, override or schedule
 * @param name the same one's
 * @param features what it decides: never what a stronger rule has decided already
 */
public record Cause(Kind kind, int id, String name, Features features) {

    /** Which rule of the published table it is, the strongest first. */
    public enum Kind {
        KID,
        OVERRIDE,
        SCHEDULE
    }
}
