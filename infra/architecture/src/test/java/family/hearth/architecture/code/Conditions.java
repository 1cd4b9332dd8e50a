package family.hearth.architecture.code;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of rules that ArchUnit has no words for. */
final class Conditions {

    private static final String AWS_PACKAGE = "software.amazon.awssdk.";

    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(Base|Abstract)[A-Z].*|.*(Impl|Utils?|Helpers?|Manager|Constants|Common)");

    static final ArchCondition<JavaClass> BE_FINAL =
            condition("be final", type -> type.getModifiers().contains(JavaModifier.FINAL));

    static final ArchCondition<JavaClass> HAVE_A_NAME_THAT_SAYS_WHAT = condition(
            "have a name that says what they are",
            type -> !SAYS_NOTHING.matcher(type.getSimpleName()).matches());

    static final ArchCondition<JavaMethod> HIDE_AWS = condition(
            "take and give no types of AWS",
            method -> signature(method)
                    .flatMap(Conditions::parts)
                    .noneMatch(type -> type.getName().startsWith(AWS_PACKAGE)));

    static final ArchCondition<JavaMethod> NAME_THEIR_TYPES = condition(
            "take and give no maps of anything",
            method -> signature(method).flatMap(Conditions::parts).noneMatch(Conditions::isMapOfAnything));

    /** A call or a reference; of the methods named {@code now} only those that take a clock are harmless. */
    static final DescribedPredicate<JavaAccess<?>> READS_THE_WALL_CLOCK = DescribedPredicate.describe(
            "reads the wall clock",
            access -> access.getTarget() instanceof CodeUnitAccessTarget target && readsTheWallClock(target));

    private Conditions() {}

    private static boolean readsTheWallClock(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        var name = target.getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system");
        }
        if (owner.isEquivalentTo(Date.class)) {
            return name.equals("<init>") && target.getRawParameterTypes().isEmpty();
        }
        return owner.getPackageName().startsWith("java.time")
                && name.equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static Stream<JavaType> signature(JavaMethod method) {
        return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
    }

    /** A type and, when it has arguments, those and theirs. */
    private static Stream<JavaType> parts(JavaType type) {
        return type instanceof JavaParameterizedType generic
                ? Stream.concat(
                        Stream.of(type),
                        generic.getActualTypeArguments().stream().flatMap(Conditions::parts))
                : Stream.of(type);
    }

    private static boolean isMapOfAnything(JavaType type) {
        return type instanceof JavaParameterizedType generic
                && generic.toErasure().isAssignableTo(Map.class)
                && generic.getActualTypeArguments().getLast().getName().equals(Object.class.getName());
    }

    private static <T extends HasName.AndFullName> ArchCondition<T> condition(String description, Predicate<T> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (!holds.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " does not " + description));
                }
            }
        };
    }
}
