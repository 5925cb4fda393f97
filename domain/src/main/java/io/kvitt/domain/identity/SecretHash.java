package io.kvitt.domain.identity;

import java.util.regex.Pattern;

/**
 * The SHA-256 of a random secret of 256 bits, which stands for the secret where it is kept. Whoever reads it has not got the
 * secret.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record SecretHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if they are no such hash; the message does not hold them, they may be the secret */
    public SecretHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("no SHA-256 of " + hex.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return "SecretHash[" + hex.substring(0, 8) + "…]";
    }
}
