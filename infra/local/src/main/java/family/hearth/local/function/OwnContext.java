package family.hearth.local.function;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.DefaultApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import io.micronaut.inject.BeanDefinitionReference;
import java.util.List;
import java.util.Map;

/**
 * The context of one function among many on one class path: it sees its own package and what functions share, never
 * another function's beans, whose routes it would serve and whose beans would clash with its own.
 */
// Micronaut overrides methods of its own with arrays for varargs; that is not ours to mend.
@SuppressWarnings("overrides")
final class OwnContext extends DefaultApplicationContext {

    private static final String FUNCTIONS = "family.hearth.functions.";

    private final String ownPackage;

    private OwnContext(ApplicationContextConfiguration configuration, String ownPackage) {
        super(configuration);
        this.ownPackage = ownPackage;
    }

    /**
     * A context that is not started yet.
     *
     * @param handler a class in the function's package
     * @param properties all its settings; neither environment nor files add to them
     */
    static ApplicationContext of(Class<?> handler, Map<String, Object> properties) {
        var builder = new DefaultApplicationContextBuilder() {
            @Override
            protected ApplicationContext newApplicationContext() {
                return new OwnContext(this, handler.getPackageName() + ".");
            }
        };
        return builder.environments(Environment.FUNCTION)
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .enableDefaultPropertySources(false)
                .banner(false)
                .properties(properties)
                .build();
    }

    // The raw type is the overridden method's.
    @SuppressWarnings("rawtypes")
    @Override
    protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
        return super.resolveBeanDefinitionReferences().stream()
                .filter(this::isOurs)
                .toList();
    }

    private boolean isOurs(BeanDefinitionReference<?> reference) {
        var name = reference.getBeanDefinitionName();
        return !name.startsWith(FUNCTIONS) || name.startsWith(ownPackage);
    }
}
