package io.kvitt.domain.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name to log in with. It has no {@code @}, so nobody's name is somebody else's address, and nothing that means something in a
 * key, a path or a command.
 *
 * @param value 2 to 64 of a-z, 0-9 and {@code . _ -}, with a letter or digit at both ends
 */
public record Username(String value) implements UniqueName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}[a-z0-9]");

    /** Longest text that is looked at: full-width letters and surrounding spaces are brought into form, books are not. */
    private static final int LONGEST_TYPED = 256;

    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no username of " + value.length() + " characters");
        }
    }

    /** The name that somebody typed, in the one form it has: compatibility forms (NFKC), spaces around it and case do not count. */
    public static Optional<Username> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String form = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(form).matches() ? Optional.of(new Username(form)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Username[…]";
    }
}
