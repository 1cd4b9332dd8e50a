package family.hearth.local.demo;

import java.util.Locale;
import java.util.UUID;

/** How a person comes into the story. */
final class Joining {

    private Joining() {}

    /** An address that nobody has had before; a name in the story is one in every telling of it. */
    static String address(Stage stage, String firstName) {
        var email = firstName.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        stage.note(firstName + "Email", email);
        return email;
    }

    /** Registers somebody at a new address and signs them in; from now on they can act. */
    static void join(Stage stage, String firstName, String lastName) {
        joinAt(stage, address(stage, firstName), firstName, lastName);
    }

    /** The same at an address that is known already. */
    static void joinAt(Stage stage, String email, String firstName, String lastName) {
        var password = UUID.randomUUID().toString();
        stage.noteSecret(firstName + "Password", password);
        stage.anybody()
                .post("/parents")
                .json(
                        "email", email,
                        "first_name", firstName,
                        "last_name", lastName,
                        "password", password,
                        "confirm_password", password)
                .expect(201, "/id", "/email");
        var session = stage.anybody()
                .post("/login")
                .json("email", email, "password", password)
                .expect(200, "/expires_at");
        stage.noteSecret(firstName, session.string("/token"));
    }
}
