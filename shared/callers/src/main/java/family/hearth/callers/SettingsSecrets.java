package family.hearth.callers;

import family.hearth.domain.access.SigningSecrets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signing secrets that were given as a setting, {@code kid:base64url,kid:base64url}, as on a laptop. */
final class SettingsSecrets implements SigningSecrets {

    private final Map<String, byte[]> secrets;

    /**
     * @throws IllegalArgumentException when the setting is not of that form
     */
    SettingsSecrets(String setting) {
        var read = new LinkedHashMap<String, byte[]>();
        for (var entry : setting.strip().split(",", -1)) {
            var colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("a signing key is written kid:base64url");
            }
            var bytes = Base64.getUrlDecoder().decode(entry.substring(colon + 1).strip());
            read.put(entry.substring(0, colon).strip(), bytes);
        }
        secrets = Collections.unmodifiableMap(read);
    }

    @Override
    public Map<String, byte[]> current() {
        return secrets;
    }
}
