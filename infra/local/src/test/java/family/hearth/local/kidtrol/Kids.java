package family.hearth.local.kidtrol;

import family.hearth.local.ApiReply;
import family.hearth.local.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Kids of Kidtrol, as tests make them. */
final class Kids {

    static final String PATH = "/kids";

    private Kids() {}

    static String freshEmail() {
        return "kid-" + UUID.randomUUID() + "@example.org";
    }

    /** The least that a kid needs. */
    static Map<String, Object> form(String email) {
        return Map.of("email", email, "first_name", "Lady", "last_name", "Bug");
    }

    /** The least that a kid needs, and one thing more. */
    static Map<String, Object> form(String email, String name, Object value) {
        var form = new HashMap<>(form(email));
        form.put(name, value);
        return form;
    }

    static ApiReply attempt(Person parent, Map<String, Object> form) {
        return parent.api().post(PATH).json(form).send();
    }

    static String path(ApiReply kid) {
        return PATH + "/" + kid.number("/id");
    }
}
