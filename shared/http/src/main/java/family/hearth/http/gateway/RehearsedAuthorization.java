package family.hearth.http.gateway;

/** What somebody shows in a rehearsal to be let in. Each bean of this type calls every route. */
@FunctionalInterface
public interface RehearsedAuthorization {

    /** The value of the {@code Authorization} header, good while the rehearsal lasts and never after. */
    String header();
}
