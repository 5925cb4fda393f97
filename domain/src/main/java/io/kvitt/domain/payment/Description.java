package io.kvitt.domain.payment;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.text.Normalizer;
import java.util.List;

/**
 * What a payment was for, in the payer's words. Composed (Unicode NFC), without spaces around it, with one space where there were
 * several: two texts that look the same are the same.
 *
 * @param text 1 to 500 code points, no control character
 */
public record Description(String text) {

    /** Code points. */
    public static final int LONGEST = 500;

    /** Nothing that is longer comes down to 500 in earnest. */
    private static final int LONGEST_STATED = 4 * LONGEST;

    /**
     * Takes the text.
     *
     * @throws IllegalArgumentException if it is not in this form
     */
    public Description {
        if (text.isEmpty() || isTooLong(text) || !isPlain(text) || !text.equals(composed(text))) {
            throw new IllegalArgumentException("no description: " + text);
        }
    }

    /**
     * A text that somebody stated, or what is wrong with it: NAME_EMPTY, NAME_TOO_LONG, TEXT_CONTROL_CHARS.
     *
     * @param at where it was stated
     */
    public static Checked<Description> check(String stated, String at) {
        if (stated.length() > LONGEST_STATED) {
            return tooLong(at);
        }
        if (!isPlain(stated)) {
            return refused(new Violation(at, "TEXT_CONTROL_CHARS", "There is a control character in it."));
        }
        String text = composed(stated);
        if (text.isEmpty()) {
            return refused(new Violation(at, "NAME_EMPTY", "There is no description."));
        }
        return isTooLong(text) ? tooLong(at) : new Checked.Valid<>(new Description(text));
    }

    @Override
    public String toString() {
        return text;
    }

    private static Checked<Description> tooLong(String at) {
        return refused(
                new Violation(at, "NAME_TOO_LONG", "The description is too long.").withLimit(String.valueOf(LONGEST)));
    }

    private static Checked<Description> refused(Violation broken) {
        return new Checked.Invalid<>(List.of(broken));
    }

    private static boolean isTooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    /** Whether there is no control character, no line end and no half character. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .map(Character::getType)
                .noneMatch(type -> type == Character.CONTROL
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.SURROGATE);
    }

    /** Spaces of every width count as spaces: a text pasted from a page has some that do not break. */
    private static String composed(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder collapsed = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> {
            boolean space = Character.isSpaceChar(c);
            if (!space) {
                collapsed.appendCodePoint(c);
            } else if (collapsed.length() > 0 && collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        });
        return collapsed.toString().stripTrailing();
    }
}
