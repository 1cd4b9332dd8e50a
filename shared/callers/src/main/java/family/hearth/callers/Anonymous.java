package family.hearth.callers;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route that needs no credential: registering, signing in, the token endpoint, the landing of an invite. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Anonymous {

    /** Whether the controller counts its calls itself, by a limit of its own. */
    boolean countsItself() default false;
}
