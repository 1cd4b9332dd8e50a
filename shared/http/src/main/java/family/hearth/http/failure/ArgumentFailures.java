package family.hearth.http.failure;

import family.hearth.domain.DomainFailure;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;

/**
 * What a controller's argument says when the request does not fill it. A path whose variable has the wrong type names
 * nothing, so it is not found; a query parameter is told what it should have been.
 */
final class ArgumentFailures {

    private ArgumentFailures() {}

    static Failure of(Argument<?> argument, HttpRequest<?> request) {
        return of(argument, request, "must be " + Expected.of(argument.getType()));
    }

    static Failure missing(Argument<?> argument, HttpRequest<?> request) {
        return of(argument, request, "is required");
    }

    private static Failure of(Argument<?> argument, HttpRequest<?> request, String message) {
        if (argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
            return Failure.of(new RequestFailure.MalformedBody("This needs a body."));
        }
        if (isInPath(argument, request)) {
            return Failure.of(new DomainFailure.NotFound());
        }
        return Failure.of(new DomainFailure.Invalid(wireName(argument), message));
    }

    private static boolean isInPath(Argument<?> argument, HttpRequest<?> request) {
        return BasicHttpAttributes.getRouteMatchInfo(request)
                .map(match -> match.getVariableMap().get(wireName(argument)))
                .filter(variable -> !variable.isQuery())
                .isPresent();
    }

    /** The name on the wire: what the binding annotation says, else the argument's own. */
    private static String wireName(Argument<?> argument) {
        var metadata = argument.getAnnotationMetadata();
        return metadata.getAnnotationTypeByStereotype(Bindable.class)
                .flatMap(binding -> metadata.stringValue(binding))
                .orElse(argument.getName());
    }
}
