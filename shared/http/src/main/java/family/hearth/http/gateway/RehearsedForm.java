package family.hearth.http.gateway;

/**
 * A form that a function rehearses besides what is made of its routes, where an empty object does not get past the door.
 *
 * @param path of the route that takes it by {@code POST}
 * @param body as {@code application/x-www-form-urlencoded}
 */
public record RehearsedForm(String path, String body) {}
