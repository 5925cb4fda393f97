package io.kvitt.domain.mail;

import java.text.Normalizer;

/** What a sender wrote, made fit for one line of a page, a mail or a log. */
final class ShownText {

    /** Beyond this, nothing of it is looked at. */
    private static final int LONGEST_LOOKED_AT = 10_000;

    private ShownText() {}

    /**
     * The text in NFC without characters that break lines, cannot be seen or turn the writing around; white space becomes one space.
     *
     * @param longest in characters, of which no half is left
     */
    static String cleaned(String written, int longest) {
        String bounded = written.substring(0, Math.min(written.length(), LONGEST_LOOKED_AT));
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(bounded, Normalizer.Form.NFC)
                .codePoints()
                .map(c -> isSpace(c) ? ' ' : c)
                .filter(ShownText::isShown)
                .forEach(kept::appendCodePoint);
        return cut(kept.toString().replaceAll(" {2,}", " ").strip(), longest).strip();
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\r' || c == '\n' || Character.isSpaceChar(c);
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean wouldSplit = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, wouldSplit ? longest - 1 : longest);
    }
}
