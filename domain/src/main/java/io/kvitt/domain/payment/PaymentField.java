package io.kvitt.domain.payment;

import java.util.Locale;
import java.util.Optional;

/** The parts of a payment that somebody may state, in the order in which what is wrong with them is told. */
public enum PaymentField {
    PAYMENT_ID(true),
    USER_ID(true),
    TIMESTAMP(true),
    DESCRIPTION(true),
    CURRENCY(true),
    AMOUNT(true),
    /** The payment that this one takes back. */
    REVERSES(false);

    private final boolean required;

    PaymentField(boolean required) {
        this.required = required;
    }

    /** Its name in a request, {@code payment_id}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it stands in a request: a JSON pointer (RFC 6901). */
    public String pointer() {
        return "/" + text();
    }

    /** Whether a payment is none without it. */
    public boolean isRequired() {
        return required;
    }

    /** The field of that name. */
    public static Optional<PaymentField> named(String name) {
        for (PaymentField field : values()) {
            if (field.text().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
