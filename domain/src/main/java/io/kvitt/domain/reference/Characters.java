package io.kvitt.domain.reference;

/** What the written forms of numbers are made of. */
public final class Characters {

    private Characters() {}

    /** Leaves out every kind of space, also the ones that do not break a line. */
    public static String withoutSpaces(String written) {
        StringBuilder rest = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    /** The same text with a plain space for every kind of space. */
    static String plainSpaces(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            plain.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
        }
        return plain.toString();
    }

    /** Whether a text is digits 0 to 9 alone, one at least. */
    public static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The text without a hyphen that stands so many characters before the end; as it is if there is none. */
    public static String withoutHyphenBefore(int last, String text) {
        int at = text.length() - last - 1;
        return at >= 0 && text.charAt(at) == '-' ? text.substring(0, at) + text.substring(at + 1) : text;
    }
}
