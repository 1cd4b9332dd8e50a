package family.hearth.functions.oauth;

import static family.hearth.functions.oauth.TokenRefused.Code.INVALID_REQUEST;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The client that a request names, with its secret, before either is believed.
 *
 * @param byBasic whether it was named by HTTP Basic, and not in the form
 */
record ShownClient(String id, String secret, boolean byBasic) {

    private static final String BASIC = "basic ";

    /**
     * @throws TokenRefused when it is named both ways, which RFC 6749 §2.3 forbids, or in a way that cannot be read
     */
    static Optional<ShownClient> of(HttpRequest<?> request, TokenForm form) {
        var header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        var inForm =
                form.get("client_id").isPresent() || form.get("client_secret").isPresent();
        if (header == null) {
            return inForm ? Optional.of(inForm(form)) : Optional.empty();
        }
        if (inForm) {
            throw TokenRefused.because(INVALID_REQUEST, "Name the client by HTTP Basic or in the form, not both.");
        }
        return Optional.of(byBasic(header));
    }

    private static ShownClient inForm(TokenForm form) {
        return new ShownClient(
                form.get("client_id").orElse(""), form.get("client_secret").orElse(""), false);
    }

    private static ShownClient byBasic(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw TokenRefused.invalidClient(true);
        }
        try {
            var decoded = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            var colon = decoded.indexOf(':');
            if (colon < 0) {
                throw TokenRefused.invalidClient(true);
            }
            return new ShownClient(
                    TokenForm.decode(decoded.substring(0, colon)),
                    TokenForm.decode(decoded.substring(colon + 1)),
                    true);
        } catch (IllegalArgumentException notBase64) {
            throw TokenRefused.invalidClient(true);
        }
    }
}
