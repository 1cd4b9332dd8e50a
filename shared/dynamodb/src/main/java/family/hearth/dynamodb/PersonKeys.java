package family.hearth.dynamodb;

/**
 * <pre>
 * PERSON#p / PERSON                            reserve an id: users and kids share one space
 * EMAIL#e / USER                               sign in: user and password hash by address
 * EMAIL#e / KID                                which kid has the address; another row than a user's
 * </pre>
 */
final class PersonKeys {

    private PersonKeys() {}

    static Key person(int personId) {
        return new Key("PERSON#" + Key.padded(personId), "PERSON");
    }

    static Key login(String email) {
        return new Key("EMAIL#" + email, "USER");
    }

    static Key kidAddress(String email) {
        return new Key("EMAIL#" + email, "KID");
    }
}
