package io.kvitt.adapters.http;

/**
 * A parameter of a query. One that no route names is refused.
 *
 * @param form regular expression for the whole value
 */
public record Parameter(String name, String says, String form, String example) {

    /** How many entries a page has. */
    public static final Parameter LIMIT =
            new Parameter("limit", "Entries on a page, 1 to 100; 25 if nothing is said.", "[1-9][0-9]?|100", "10");

    /** Where a page begins. */
    public static final Parameter CURSOR = new Parameter(
            "cursor", "The next_cursor of the page before, unchanged.", "[A-Za-z0-9_-]{1,500}", "c29tZSBwbGFjZQ");

    /** Which parts of each entry are wanted. */
    public static final Parameter FIELDS = new Parameter(
            "fields",
            "Names of the parts of each entry that are wanted, separated by commas; all if nothing is said.",
            "[a-z_]{1,40}(,[a-z_]{1,40}){0,39}",
            "version");

    /** A parameter that is a day. */
    public static Parameter day(String name, String says) {
        return new Parameter(name, says, "[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-11-30");
    }
}
