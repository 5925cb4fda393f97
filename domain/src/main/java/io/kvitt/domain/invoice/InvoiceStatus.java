package io.kvitt.domain.invoice;

import java.util.Locale;

/** How far a kept invoice is paid. */
public enum InvoiceStatus {
    /** Nothing of it is paid, as far as is known. */
    OPEN,
    /** All of it is paid. A receipt is from the beginning. */
    PAID,
    /** A part is paid. Never becomes paid by itself. */
    PARTIALLY_PAID,
    /** Nothing has to be paid: it was withdrawn, or another paper stands for it. */
    VOID;

    /** The word of the data format, {@code partially_paid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is still to be paid. */
    public boolean isOpen() {
        return this == OPEN || this == PARTIALLY_PAID;
    }

    /** Whether a day of payment may be known. */
    boolean mayHaveDay() {
        return this == PAID || this == PARTIALLY_PAID;
    }
}
