package io.kvitt.domain.identity;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What somebody wants to be called. Any script; nothing that breaks a line or hides another text.
 *
 * @param value 1 to 200 characters in NFC, without control and format characters, without spaces around it
 */
public record FullName(String value) {

    private static final int LONGEST = 200;

    public FullName {
        if (!isInForm(value)) {
            throw new IllegalArgumentException("no name of " + value.length() + " characters");
        }
    }

    /** The name that somebody typed, without the spaces around it. */
    public static Optional<FullName> parse(String typed) {
        if (typed.length() > LONGEST * 4) {
            return Optional.empty();
        }
        String form = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        return isInForm(form) ? Optional.of(new FullName(form)) : Optional.empty();
    }

    private static boolean isInForm(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.equals(text.strip())
                && Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.codePoints().noneMatch(FullName::isHidden);
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "FullName[…]";
    }
}
