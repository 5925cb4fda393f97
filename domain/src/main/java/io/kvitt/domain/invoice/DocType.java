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

    /** The word of the data format. */
    public String code() {
        return code;
    }
}
