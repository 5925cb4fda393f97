package io.kvitt.domain.mail;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word or two that a user looks for in mails. It is data and never part of a query's grammar: quotes, braces, colons and a leading
 * hyphen cannot be in it.
 *
 * @param value in NFC and lower case: 1 to 128 letters, digits, spaces and {@code @ . _ + ' -}, without space at either end
 */
public record MailTerm(String value) {

    private static final int LONGEST = 128;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}@._+'][\\p{L}\\p{M}\\p{N} @._+'-]*");
    private static final Pattern GRAMMAR = Pattern.compile("[\"(){}:]");

    /** @throws IllegalArgumentException if it is none in its form; the message does not hold it */
    public MailTerm {
        if (value.length() > LONGEST
                || !value.equals(form(value))
                || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no mail term of " + value.length() + " characters");
        }
    }

    /** What somebody typed, without the signs that would be grammar; empty if nothing is left, or something else is in it. */
    public static Optional<MailTerm> parse(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String form = form(GRAMMAR.matcher(typed).replaceAll(" ").replaceAll("^[\\s-]+", ""));
        boolean isTerm = form.length() <= LONGEST && FORM.matcher(form).matches();
        return isTerm ? Optional.of(new MailTerm(form)) : Optional.empty();
    }

    /** Whether it stands in a text, in any case. */
    boolean isIn(String text) {
        return form(text).contains(value);
    }

    private static String form(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
