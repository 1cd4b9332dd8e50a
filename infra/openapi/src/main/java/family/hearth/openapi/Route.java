package family.hearth.openapi;

import family.hearth.callers.Anonymous;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PageRequest;
import family.hearth.callers.Scoped;
import family.hearth.domain.access.Scope;
import family.hearth.http.Dialect;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.inject.ExecutableMethod;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A controller's method, and what its signature says that an OpenAPI document should say too.
 *
 * @param function which function serves it
 * @param method in lower case, as OpenAPI writes it
 * @param path with variables in braces
 * @param target the method, as Micronaut's compiler keeps it
 */
record Route(String function, String method, String path, ExecutableMethod<?, ?> target) {

    /** Two methods may serve one operation, each its own kind of body. */
    record Operation(String method, String path) {}

    Operation operation() {
        return new Operation(method, path);
    }

    Dialect dialect() {
        return Dialect.of(path);
    }

    /** Anybody may call it. */
    boolean isAnonymous() {
        return target.hasAnnotation(Anonymous.class);
    }

    Optional<Scope> scope() {
        return target.enumValue(Scoped.class, Scope.class);
    }

    boolean isPaged() {
        return takes(PageRequest.class);
    }

    /** Whether it honours an {@code Idempotency-Key}. */
    boolean isRepeatable() {
        return takes(Idempotency.class);
    }

    /** Whether it is about one thing that may not be there, named by path or query. */
    boolean namesOne() {
        return hasArgument(PathVariable.class) || reads("id");
    }

    boolean hasQueryValue() {
        return hasArgument(QueryValue.class);
    }

    /** Whether a parameter of that name is read from the path or the query, and not made by Hearth itself. */
    boolean reads(String parameter) {
        return Arrays.stream(target.getArguments())
                .filter(argument -> argument.getName().equals(parameter))
                .anyMatch(argument -> has(argument, PathVariable.class) || has(argument, QueryValue.class));
    }

    /** The media types of its body, where it says so itself. */
    List<String> consumes() {
        return List.of(target.stringValues(Consumes.class));
    }

    boolean isMultipart() {
        return consumes().contains(MediaType.MULTIPART_FORM_DATA);
    }

    boolean hasBody() {
        return isMultipart() || hasArgument(Body.class);
    }

    /** Whether it decides the status itself, and does not leave it at 200. */
    boolean setsStatus() {
        return target.getReturnType().getType() == HttpResponse.class;
    }

    /** Whether its answer never has a body. */
    boolean isSilent() {
        var body = body();
        return body != null && body.getType() == Void.class;
    }

    /** What OpenAPI's clients call it: {@code listKids}, {@code createKid}. */
    String operationId() {
        var noun = target.getDeclaringType().getSimpleName().replace("Controller", "");
        var name = target.getMethodName();
        return name + (name.equals("list") ? plural(noun) : noun);
    }

    private @Nullable Argument<?> body() {
        return setsStatus() ? target.getReturnType().getFirstTypeVariable().orElse(null) : null;
    }

    private boolean takes(Class<?> type) {
        return Arrays.stream(target.getArgumentTypes()).anyMatch(type::equals);
    }

    private boolean hasArgument(Class<? extends Annotation> annotation) {
        return Arrays.stream(target.getArguments()).anyMatch(argument -> has(argument, annotation));
    }

    private static boolean has(Argument<?> argument, Class<? extends Annotation> annotation) {
        return argument.getAnnotationMetadata().hasAnnotation(annotation);
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
