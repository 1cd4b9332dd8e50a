package family.hearth.http;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import java.util.Map;

/**
 * Settings that every function shares. They are code and not a file, because in the local cloud all functions lie on one
 * class path, where files of the same name hide each other.
 */
@ContextConfigurer
public final class FunctionDefaults implements ApplicationContextConfigurer {

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.properties(Map.of(
                // A field without a value is null and not missing: three of the four references print it so.
                "micronaut.serde.serialization.inclusion",
                "ALWAYS",
                // An emoji comes back as it was sent and not as two escapes.
                "micronaut.serde.jackson.generator-features.combine-unicode-surrogates-in-utf8",
                true,
                "micronaut.serde.jackson.generator-features.write-bigdecimal-as-plain",
                true,
                // API Gateway answers for CORS. Without this Micronaut refuses other origins, but on localhost only.
                "micronaut.server.cors.localhost-pass-through",
                true,
                // API Gateway dates the answer.
                "micronaut.server.date-header",
                false));
    }
}
