package io.kvitt.domain.repeat;

import io.kvitt.domain.identity.UserId;
import java.util.regex.Pattern;

/**
 * Names a request that may be sent again. Keys of two owners, or of two operations, have nothing to do with each other.
 *
 * @param operation what is asked for, 1 to {@value #LONGEST} visible ASCII characters or spaces
 * @param key that the owner chose, of the same form
 */
public record RepeatKey(UserId owner, String operation, String key) {

    /** Characters. */
    public static final int LONGEST = 255;

    private static final Pattern FORM = Pattern.compile("[ -~]{1," + LONGEST + "}");

    public RepeatKey {
        if (!isKey(operation) || !isKey(key)) {
            throw new IllegalArgumentException("no key of " + key.length() + " characters for " + operation);
        }
    }

    /** Whether a text can be a key. */
    public static boolean isKey(String text) {
        return FORM.matcher(text).matches();
    }

    /** Without the key, which may be a name that somebody gave. */
    @Override
    public String toString() {
        return "RepeatKey[" + operation + "]";
    }
}
