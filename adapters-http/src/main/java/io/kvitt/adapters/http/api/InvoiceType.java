package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The types that paths know. A paper of which it was not read what it is counts as an invoice. */
enum InvoiceType {
    RENTAL(DocType.RENTAL_NOTICE),
    INVOICE(DocType.INVOICE),
    CREDIT_NOTE(DocType.CREDIT_NOTE),
    REMINDER(DocType.REMINDER),
    RECEIPT(DocType.RECEIPT);

    private final DocType kind;

    InvoiceType(DocType kind) {
        this.kind = kind;
    }

    /** The word in paths, {@code credit-note}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a paper of this type says of itself. */
    DocType kind() {
        return kind;
    }

    boolean holds(KeptInvoice invoice) {
        return of(invoice) == this;
    }

    static InvoiceType of(KeptInvoice invoice) {
        return of(invoice.invoice().value(Field.DOC_TYPE).orElse(DocType.INVOICE));
    }

    static InvoiceType of(DocType kind) {
        return Arrays.stream(values())
                .filter(type -> type.kind == kind)
                .findFirst()
                .orElse(INVOICE);
    }

    /** The type of that word. */
    static InvoiceType named(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(ProblemCode.UNKNOWN_INVOICE_TYPE, "There are " + words() + "."));
    }

    /** The type that the path names. */
    static InvoiceType at(Call call) {
        return named(call.at("type"));
    }

    static String words() {
        return Arrays.stream(values()).map(InvoiceType::text).collect(Collectors.joining(", "));
    }
}
