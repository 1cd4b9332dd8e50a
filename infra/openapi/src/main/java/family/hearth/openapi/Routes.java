package family.hearth.openapi;

import family.hearth.topology.FunctionSpec;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the routes in what Micronaut's compiler left of the controllers; none of them is ever made. */
final class Routes {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private static final Comparator<Route> BY_PATH =
            Comparator.comparing(Route::path).thenComparingInt(route -> METHODS.indexOf(route.method()));

    private Routes() {}

    /** The routes of these functions, function by function, each by path and method. */
    static List<Route> of(List<FunctionSpec> functions) {
        try (var context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .start()) {
            var controllers = context.getBeanDefinitions(Qualifiers.byStereotype(Controller.class));
            return functions.stream()
                    .flatMap(function -> controllers.stream()
                            .filter(controller -> isOf(function, controller))
                            .flatMap(controller -> routes(function, controller))
                            .sorted(BY_PATH))
                    .toList();
        }
    }

    private static boolean isOf(FunctionSpec function, BeanDefinition<?> controller) {
        var own = function.handler().substring(0, function.handler().lastIndexOf('.'));
        return controller.getBeanType().getPackageName().equals(own);
    }

    private static Stream<Route> routes(FunctionSpec function, BeanDefinition<?> controller) {
        var prefix = controller.stringValue(Controller.class).orElse("");
        return controller.getExecutableMethods().stream()
                .filter(method -> method.hasStereotype(HttpMethodMapping.class))
                .map(method -> route(function, prefix, method));
    }

    private static Route route(FunctionSpec function, String prefix, ExecutableMethod<?, ?> method) {
        var verb = method.getAnnotationTypeByStereotype(HttpMethodMapping.class).orElseThrow();
        var path = prefix + method.stringValue(HttpMethodMapping.class).orElse("");
        return new Route(function.name(), verb.getSimpleName().toLowerCase(Locale.ROOT), path, method);
    }
}
