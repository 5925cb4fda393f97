package io.kvitt.domain.identity;

/** Texts that are written down in keys, headers and logs, and must not break any of them. */
final class Printable {

    private Printable() {}

    /**
     * The text, if it has 1 to that many characters of ASCII and no space or control character.
     *
     * @param what for the message; the text itself is not in it, for it may be a secret
     * @throws IllegalArgumentException if it is another
     */
    static String checked(String text, int longest, String what) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(what + " of " + text.length() + " characters, not 1 to " + longest);
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(what + " with other than printable ASCII");
        }
        return text;
    }
}
