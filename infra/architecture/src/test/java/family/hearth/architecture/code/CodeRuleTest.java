package family.hearth.architecture.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hearth keeps every rule; what breaks a rule on purpose is caught by it. */
class CodeRuleTest {

    private static final String HEARTH = "family.hearth";
    private static final String VIOLATIONS = "family.hearth.architecture.violations";

    /** What annotation processors write into our packages follows their makers' rules. */
    private static final ImportOption WRITTEN_BY_PEOPLE = location -> !location.contains("/$");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(WRITTEN_BY_PEOPLE)
            .importPackages(HEARTH);

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().withImportOption(WRITTEN_BY_PEOPLE).importPackages(VIOLATIONS);

    @ParameterizedTest
    @EnumSource
    void hearth_keepsTheRule(CodeRule rule) {
        rule.below(HEARTH).check(CODE);
    }

    @ParameterizedTest
    @EnumSource
    void rule_reportsWhoBreaksIt(CodeRule rule) {
        var report = rule.below(VIOLATIONS).evaluate(OFFENDERS).getFailureReport();

        assertThat(report.getDetails()).anySatisfy(line -> assertThat(line).contains(offender(rule)));
    }

    @Test
    void arrows_startAtEveryModule_andAtNothingElse() {
        var arrows = new Arrows(HEARTH);
        var modules = CODE.stream().map(arrows::module).collect(Collectors.toSet());

        assertThat(modules).isEqualTo(Arrows.ALLOWED.keySet());
    }

    private static String offender(CodeRule rule) {
        return VIOLATIONS
                + switch (rule) {
                    case ARROWS -> ".http.SeesTheTable";
                    case FUNCTIONS_ARE_STRANGERS -> ".functions.one.ReachesOver";
                    case DOMAIN_IS_PLAIN_JAVA -> ".domain.KnowsTheFramework";
                    case AWS_STAYS_IN_ADAPTERS -> ".callers.SpeaksToAws";
                    case STORES_SPEAK_DOMAIN -> ".dynamodb.OpenStore";
                    case CONTROLLERS_ARE_HIDDEN -> ".functions.one.ShownController";
                    case NAMES_SAY_WHAT -> ".mail.MailerImpl";
                    case TIME_COMES_IN -> ".media.LooksAtTheWall";
                    case ANSWERS_HAVE_TYPES -> ".album.AnswersAnything";
                    case CONSTRUCTORS_INJECT -> ".album.InjectedField";
                };
    }
}
