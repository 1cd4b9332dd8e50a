package family.hearth.local.function;

import org.jspecify.annotations.Nullable;

/** The functions by name. */
@FunctionalInterface
public interface Functions {

    /**
     * Calls one and waits for it.
     *
     * @param event of the type that its handler takes
     * @throws FunctionFailed when it throws
     */
    @Nullable
    Object invoke(String function, Object event);
}
