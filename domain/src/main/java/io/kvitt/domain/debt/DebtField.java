package io.kvitt.domain.debt;

import java.util.Optional;

/** The parts of a debt that somebody may state, in the order in which what is wrong with them is told. */
public enum DebtField {
    NAME("/debt_name", true),
    PRINCIPAL("/principal/amount", true),
    CURRENCY("/principal/currency", true),
    RATE("/interest_rate", true),
    START("/start_date", true),
    END("/end_date", false),
    FREQUENCY("/payment_frequency", true),
    BALANCE("/current_balance/amount", false),
    BALANCE_CURRENCY("/current_balance/currency", false),
    MINIMUM_PAYMENT("/minimum_payment/amount", false),
    MINIMUM_CURRENCY("/minimum_payment/currency", false),
    CREDITOR("/creditor", false);

    private final String pointer;
    private final boolean required;

    DebtField(String pointer, boolean required) {
        this.pointer = pointer;
        this.required = required;
    }

    /** Where it stands in a request: a JSON pointer (RFC 6901). */
    public String pointer() {
        return pointer;
    }

    /** Whether a debt is none without it. */
    public boolean isRequired() {
        return required;
    }

    /** The field at that pointer. */
    public static Optional<DebtField> at(String pointer) {
        for (DebtField field : values()) {
            if (field.pointer.equals(pointer)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
