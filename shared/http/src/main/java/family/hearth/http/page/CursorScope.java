package family.hearth.http.page;

/**
 * The list that a cursor belongs to. A cursor of one list is of no use in another, nor to somebody else.
 *
 * @param principal who lists, by the credential's principal
 * @param route the route's template with its ids filled in
 * @param filter everything that selects, in one canonical text; empty if nothing does
 * @param order the order of the list
 */
public record CursorScope(String principal, String route, String filter, String order) {}
