package family.hearth.functions.oauth;

import static family.hearth.functions.oauth.TokenRefused.Code.INVALID_REQUEST;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a token request, which come as a form and each at most once (RFC 6749 §3.2). */
record TokenForm(Map<String, String> parameters) {

    /**
     * @throws TokenRefused when the body is not such a form
     */
    static TokenForm read(HttpRequest<?> request, @Nullable String body) {
        var type = request.getContentType().map(MediaType::getName).orElse("");
        if (!type.equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED)) {
            throw TokenRefused.because(INVALID_REQUEST, "Send application/x-www-form-urlencoded.");
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : (body == null ? "" : body).split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (parameters.put(name, value) != null) {
                throw TokenRefused.because(INVALID_REQUEST, "A parameter may be sent only once.");
            }
        }
        return new TokenForm(parameters);
    }

    /** The parameter, unless missing or empty, which are the same. */
    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw TokenRefused.because(INVALID_REQUEST, "The form cannot be read.");
        }
    }
}
