package io.kvitt.domain.identity;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A password in the one form it is hashed in: compatibility forms (NFKC) do not count, so that one keyboard's {@code å} is
 * another's (NIST SP 800-63B-4, 3.1.1.2). Everything else does, spaces and NUL included. What is too long is refused before
 * anything is computed with it.
 *
 * @param reveal 1 to 128 code points, at most 512 bytes of UTF-8, without halves of characters
 */
public record Password(String reveal) {

    /** Most code points. */
    public static final int LONGEST = 128;

    /** Most bytes of UTF-8. */
    public static final int LARGEST = 512;

    /** @throws IllegalArgumentException if it is none in its form; the message does not hold it */
    public Password {
        if (!isInBounds(reveal) || !Normalizer.isNormalized(reveal, Normalizer.Form.NFKC)) {
            throw new IllegalArgumentException("no password of " + reveal.length() + " characters");
        }
    }

    /** The password that somebody typed, if it can be one. Whether it is a good one is another question. */
    public static Optional<Password> parse(String typed) {
        if (!isInBounds(typed)) {
            return Optional.empty();
        }
        String form = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return isInBounds(form) ? Optional.of(new Password(form)) : Optional.empty();
    }

    /** The length comes first: a megabyte is told by its number. */
    private static boolean isInBounds(String text) {
        return !text.isEmpty()
                && text.length() <= LARGEST
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE)
                && text.codePoints().map(Password::bytes).sum() <= LARGEST;
    }

    private static int bytes(int point) {
        if (point < 0x80) {
            return 1;
        } else if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
