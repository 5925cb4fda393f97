package io.kvitt.adapters.documents.template;

/** Text from a page as part of a pattern that means it literally, in Python as in Java. */
final class PatternText {

    private static final String SIGNS = "\\^$.|?*+()[]{}";

    private PatternText() {}

    /** What cannot be written in a file becomes a point, which means any character. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            if (!isWritable(c)) {
                quoted.append('.');
            } else if (SIGNS.indexOf(c) >= 0) {
                quoted.append('\\').appendCodePoint(c);
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.toString();
    }

    /** Letters, digits, signs and marks that have a look of their own; no control or direction characters, no half pairs. */
    static boolean isWritable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> c == ' ' || !Character.isSpaceChar(c);
        };
    }

    static boolean isWritable(String text) {
        return text.codePoints().allMatch(PatternText::isWritable);
    }
}
