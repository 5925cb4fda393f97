package io.kvitt.domain.payment;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id that a payer gives a payment, so that sending it twice pays once: a random UUID (RFC 9562, version 4). Written in lower
 * case.
 */
public record PaymentId(UUID value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int RFC_VARIANT = 2;

    /**
     * Takes the UUID.
     *
     * @throws IllegalArgumentException if it is not of version 4
     */
    public PaymentId {
        if (!isRandom(value)) {
            throw new IllegalArgumentException("not of version 4: " + value);
        }
    }

    /**
     * An id that somebody stated: 36 characters, letters of either case, nothing around them. Otherwise UUID_FORMAT, or UUID_NOT_V4
     * for a UUID of another version or variant, such as nil.
     *
     * @param at where it was stated
     */
    public static Checked<PaymentId> check(String stated, String at) {
        Violations broken = new Violations();
        String text = stated.length() == 36 ? stated.toLowerCase(Locale.ROOT) : "";
        boolean formed = FORM.matcher(text).matches();
        broken.unless(formed, at, "UUID_FORMAT", "A UUID is 8-4-4-4-12 hexadecimal digits.");
        broken.unless(!formed || isRandom(UUID.fromString(text)), at, "UUID_NOT_V4", "The UUID must be of version 4.");
        return broken.or(() -> new PaymentId(UUID.fromString(text)));
    }

    @Override
    public String toString() {
        return value.toString();
    }

    private static boolean isRandom(UUID value) {
        return value.variant() == RFC_VARIANT && value.version() == 4;
    }
}
