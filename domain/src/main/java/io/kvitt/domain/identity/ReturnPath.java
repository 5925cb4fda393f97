package io.kvitt.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a browser goes when all is done: always a path of our own, and never somebody else's site in disguise (RFC 9700, 4.11).
 *
 * @param value begins with one slash; printable ASCII without {@code @}, backslash, empty and dotted steps, and percent signs before
 *     the question mark; at most 512 characters
 */
public record ReturnPath(String value) {

    private static final int LONGEST = 512;
    private static final Pattern FORM = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^@\\\\]]*");
    private static final Pattern STEPS_ASTRAY = Pattern.compile("//|/\\.\\.?(/|$)|%");
    private static final Pattern CONTROL = Pattern.compile("%([01][0-9a-fA-F]|7[fF])");

    public ReturnPath {
        if (!isInForm(value)) {
            throw new IllegalArgumentException("no path to return to, of " + value.length() + " characters");
        }
    }

    /** The path, if it is one. */
    public static Optional<ReturnPath> parse(String asked) {
        return isInForm(asked) ? Optional.of(new ReturnPath(asked)) : Optional.empty();
    }

    private static boolean isInForm(String asked) {
        if (asked.length() > LONGEST || !FORM.matcher(asked).matches()) {
            return false;
        }
        String path = asked.split("[?#]", 2)[0];
        return !STEPS_ASTRAY.matcher(path).find() && !CONTROL.matcher(asked).find();
    }

    /** Whether it is that path or below it: {@code /app} has {@code /app/x} and not {@code /apple}. */
    public boolean isWithin(String prefix) {
        String path = value.split("[?#]", 2)[0];
        return path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }
}
