package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice that is not fully paid, as far as payments are matched by it.
 *
 * @param payee who issued it
 * @param open what is still to be paid, above zero
 * @param reference that its payer is asked to state, such as an OCR number
 * @param number that its issuer gave it
 */
public record OpenInvoice(
        String id, String payee, Money open, LocalDate dueOn, Optional<String> reference, Optional<String> number) {

    /**
     * Takes the invoice.
     *
     * @throws IllegalArgumentException if nothing is open
     */
    public OpenInvoice {
        if (!open.isPositive()) {
            throw new IllegalArgumentException("invoice " + id + " with " + open + " open");
        }
    }

    /** One without reference and number. */
    public static OpenInvoice of(String id, String payee, Money open, LocalDate dueOn) {
        return new OpenInvoice(id, payee, open, dueOn, Optional.empty(), Optional.empty());
    }

    public OpenInvoice withReference(String stated) {
        return new OpenInvoice(id, payee, open, dueOn, Optional.of(stated), number);
    }

    public OpenInvoice withNumber(String stated) {
        return new OpenInvoice(id, payee, open, dueOn, reference, Optional.of(stated));
    }

    /** The same with another amount still to be paid. */
    public OpenInvoice withOpen(Money left) {
        return new OpenInvoice(id, payee, left, dueOn, reference, number);
    }
}
