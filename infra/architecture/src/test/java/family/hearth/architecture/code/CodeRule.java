package family.hearth.architecture.code;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Controller;
import jakarta.inject.Inject;
import java.util.Arrays;

/** Everything that compiled classes must keep to. */
enum CodeRule {
    ARROWS,
    FUNCTIONS_ARE_STRANGERS,
    DOMAIN_IS_PLAIN_JAVA,
    AWS_STAYS_IN_ADAPTERS,
    STORES_SPEAK_DOMAIN,
    CONTROLLERS_ARE_HIDDEN,
    NAMES_SAY_WHAT,
    TIME_COMES_IN,
    ANSWERS_HAVE_TYPES,
    CONSTRUCTORS_INJECT;

    /** The rule for what lies below a package, which need not be Hearth's: so a rule can be tried. */
    ArchRule below(String root) {
        return switch (this) {
            case ARROWS -> classes().should(new Arrows(root));

            case FUNCTIONS_ARE_STRANGERS ->
                slices().matching(root + ".functions.(*)..").should().notDependOnEachOther();

            case DOMAIN_IS_PLAIN_JAVA ->
                classes()
                        .that()
                        .resideInAPackage(root + ".domain..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(root + ".domain..", "java..", "org.jspecify..");

            case AWS_STAYS_IN_ADAPTERS ->
                noClasses()
                        .that()
                        .resideOutsideOfPackages(modules(
                                root,
                                "awsjson",
                                "dynamodb",
                                "media",
                                "mail",
                                "secrets",
                                "events",
                                "transcription",
                                "testkit",
                                "local",
                                "bench"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("software.amazon.awssdk..");

            case STORES_SPEAK_DOMAIN ->
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameEndingWith("Store")
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackages(modules(root, "testkit", "local", "bench"))
                        .should(Conditions.HIDE_AWS);

            case CONTROLLERS_ARE_HIDDEN ->
                classes()
                        .that()
                        .areAnnotatedWith(Controller.class)
                        .should()
                        .bePackagePrivate()
                        .andShould(Conditions.BE_FINAL);

            case NAMES_SAY_WHAT -> classes().should(Conditions.HAVE_A_NAME_THAT_SAYS_WHAT);

            case TIME_COMES_IN ->
                noClasses()
                        .that()
                        .resideOutsideOfPackages(modules(root, "testkit", "local", "bench"))
                        .and()
                        .doNotHaveSimpleName("ClockWiring")
                        .should()
                        .accessTargetWhere(Conditions.READS_THE_WALL_CLOCK);

            case ANSWERS_HAVE_TYPES ->
                methods()
                        .that()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .arePublic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackages(modules(root, "local", "bench"))
                        .should(Conditions.NAME_THEIR_TYPES);

            case CONSTRUCTORS_INJECT ->
                noFields()
                        .should()
                        .beAnnotatedWith(Inject.class)
                        .orShould()
                        .beAnnotatedWith(Value.class)
                        .orShould()
                        .beAnnotatedWith(Property.class);
        };
    }

    private static String[] modules(String root, String... names) {
        return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
