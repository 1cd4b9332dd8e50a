package family.hearth.bench;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who has just registered, with a family of their own.
 *
 * @param client who calls as this person, by a session
 */
public record Person(int id, String email, String token, Client client) {

    public static final String PASSWORD = "correct horse battery";

    public static Person join(Client anybody, String firstName) {
        var email = firstName.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org";
        var id = anybody.post("/parents", registration(email, firstName), 201).number("/id");
        var token = anybody.post("/login", Map.of("email", email, "password", PASSWORD), 200)
                .text("/token");
        return new Person(id, email, token, anybody.bearer(token));
    }

    public static Map<String, String> registration(String email, String firstName) {
        return Map.of(
                "email", email,
                "password", PASSWORD,
                "confirm_password", PASSWORD,
                "first_name", firstName,
                "last_name", "Byron");
    }

    public int kid(String name) {
        return client.post("/api/kids", Map.of("name", name), 201).number("/id");
    }

    public int family() {
        return client.get("/family", 200).number("/id");
    }
}
