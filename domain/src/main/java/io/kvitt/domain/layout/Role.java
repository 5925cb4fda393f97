package io.kvitt.domain.layout;

/** What a label on a page announces. Some roles announce what must not be mistaken for something else. */
enum Role {
    INVOICE_NUMBER(Kind.IDENTIFIER),
    ORDER_NUMBER(Kind.IDENTIFIER),
    OTHER_NUMBER(Kind.IDENTIFIER),
    PAYMENT_REFERENCE(Kind.IDENTIFIER),
    OBJECT_NUMBER(Kind.IDENTIFIER),
    TAX_ID(Kind.IDENTIFIER),
    VAT_ID(Kind.NONE),
    BUYER_VAT_ID(Kind.NONE),
    ORGNR(Kind.IDENTIFIER),
    IBAN(Kind.NONE),
    BANKGIRO(Kind.NONE),
    PLUSGIRO(Kind.NONE),
    ACCOUNT(Kind.IDENTIFIER),
    PAYER_ACCOUNT(Kind.NONE),

    ISSUE_DATE(Kind.DATE),
    DUE_DATE(Kind.DATE),
    DELIVERY_DATE(Kind.DATE),
    OTHER_DATE(Kind.DATE),
    PERIOD(Kind.PERIOD),

    AMOUNT_DUE(Kind.AMOUNT),
    GROSS(Kind.AMOUNT),
    NET(Kind.AMOUNT),
    TAX(Kind.AMOUNT),
    PREPAID(Kind.AMOUNT),
    ROUNDING(Kind.AMOUNT),
    LINE_TOTAL(Kind.AMOUNT),
    CHARGE(Kind.AMOUNT),
    ALLOWANCE(Kind.AMOUNT),
    RENT(Kind.AMOUNT),
    OTHER_AMOUNT(Kind.AMOUNT),
    /** A word for a total that leaves open which one: {@code Summe}. */
    TOTAL(Kind.AMOUNT),
    /** Says that a total is without tax. */
    WITHOUT_TAX(Kind.NONE),
    /** Says that a total is with tax. */
    WITH_TAX(Kind.NONE),

    CURRENCY(Kind.NONE),
    SELLER(Kind.PARTY),
    PAYEE(Kind.PARTY),
    BUYER(Kind.PARTY),
    OTHER_PARTY(Kind.PARTY),
    SALUTATION(Kind.NONE),
    CONTACT(Kind.NONE),

    INVOICE_TITLE(Kind.NONE),
    CREDIT_NOTE_TITLE(Kind.NONE),
    REMINDER_TITLE(Kind.NONE),
    RENTAL_NOTICE_TITLE(Kind.NONE),
    RECEIPT_TITLE(Kind.NONE),
    OTHER_TITLE(Kind.NONE),

    COLUMN_DESCRIPTION(Kind.NONE),
    COLUMN_QUANTITY(Kind.NONE),
    COLUMN_PRICE(Kind.NONE),
    COLUMN_AMOUNT(Kind.NONE),
    COLUMN_RATE(Kind.NONE);

    /** What stands beside or below a label of this role. */
    enum Kind {
        IDENTIFIER,
        DATE,
        PERIOD,
        AMOUNT,
        PARTY,
        NONE
    }

    private final Kind kind;

    Role(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    boolean isColumn() {
        return switch (this) {
            case COLUMN_DESCRIPTION, COLUMN_QUANTITY, COLUMN_PRICE, COLUMN_AMOUNT, COLUMN_RATE -> true;
            default -> false;
        };
    }

    boolean isTitle() {
        return switch (this) {
            case INVOICE_TITLE, CREDIT_NOTE_TITLE, REMINDER_TITLE, RENTAL_NOTICE_TITLE, RECEIPT_TITLE, OTHER_TITLE ->
                true;
            default -> false;
        };
    }
}
