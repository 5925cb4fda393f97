package io.kvitt.domain.invoice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a kept invoice: a SHA-256 of what tells it from others, so that keeping the same paper again is noticed. See
 * {@link DistinguishingMarks}.
 *
 * @param value 64 hexadecimal digits in lower case
 */
public record InvoiceId(String value) implements Comparable<InvoiceId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public InvoiceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no invoice id: " + value);
        }
    }

    /** The id, if the text is one; nothing is trimmed and no capitals are taken. */
    public static Optional<InvoiceId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new InvoiceId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(InvoiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
