package family.hearth.local.routes;

/** Ids and names of the shape of others, which nobody ever had. */
final class Missing {

    private static final String NOBODYS = "2147483647";
    private static final int TAIL = 8;

    private Missing() {}

    /** One of the same shape as that. */
    static String like(String id) {
        return id.matches("\\d{1,10}") ? NOBODYS : id.substring(0, id.length() - TAIL) + "0".repeat(TAIL);
    }
}
