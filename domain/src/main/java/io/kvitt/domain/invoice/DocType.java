package io.kvitt.domain.invoice;

/** What kind of paper it is. */
public enum DocType {
    INVOICE("invoice"),
    CREDIT_NOTE("credit_note"),
    REMINDER("reminder"),
    RENTAL_NOTICE("rental_notice"),
    RECEIPT("receipt");

    private final String code;

    DocType(String code) {
        this.code = code;
    }

    /** Whether it asks for money at all: no credit note and no receipt does. */
    boolean isBill() {
        return this != CREDIT_NOTE && this != RECEIPT;
    }

    /** The word of the data format. */
    public String code() {
        return code;
    }
}
