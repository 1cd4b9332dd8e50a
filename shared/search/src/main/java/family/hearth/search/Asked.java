package family.hearth.search;

/**
 * A word that somebody looks for.
 *
 * @param prefix whether words that only begin so are meant as well
 */
record Asked(String word, boolean prefix) {}
