package io.kvitt.domain.invoice;

import io.kvitt.domain.document.Found;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one invoice says: fields with their evidence, lines, VAT breakdown. */
public final class Invoice {

    private final Map<Field<?>, Found<?>> fields;
    private final Map<Field<?>, Misstated> misstated;
    private final List<InvoiceLine> lines;
    private final List<VatRow> vat;

    private Invoice(Draft draft) {
        fields = Collections.unmodifiableMap(inOrder(draft.fields));
        misstated = Collections.unmodifiableMap(inOrder(draft.misstated));
        lines = List.copyOf(draft.lines);
        vat = List.copyOf(draft.vat);
    }

    /** The value of a field and where it was read; empty if it was not found. */
    public <T> Optional<Found<T>> find(Field<T> field) {
        Found<?> found = fields.get(field);
        return found == null ? Optional.empty() : Optional.of(found.map(field.type()::cast));
    }

    /** The value alone. */
    public <T> Optional<T> value(Field<T> field) {
        return find(field).map(Found::value);
    }

    /** All fields that were found, in the order of {@link Field#ALL}. */
    public Map<Field<?>, Found<?>> fields() {
        return fields;
    }

    /** Fields that the document states, but not with a value of their kind. */
    public Map<Field<?>, Misstated> misstated() {
        return misstated;
    }

    public List<InvoiceLine> lines() {
        return lines;
    }

    public List<VatRow> vat() {
        return vat;
    }

    public Party seller() {
        return new Party(
                value(Field.SELLER_NAME),
                value(Field.SELLER_ADDRESS),
                value(Field.SELLER_VAT_ID),
                value(Field.SELLER_TAX_ID));
    }

    public Party buyer() {
        return new Party(
                value(Field.BUYER_NAME), Optional.empty(), value(Field.BUYER_VAT_ID), value(Field.BUYER_TAX_ID));
    }

    public PaymentInstructions payment() {
        return new PaymentInstructions(
                value(Field.IBAN),
                value(Field.BANKGIRO),
                value(Field.PLUSGIRO),
                value(Field.PAYEE_ACCOUNT),
                value(Field.PAYMENT_REFERENCE));
    }

    /** What is to be paid, as money; empty if the amount or a known currency is missing, or the amount is too fine. */
    public Optional<Money> amountDue() {
        return money(Field.AMOUNT_DUE);
    }

    /** What it comes to with tax, as money; empty if the total or a known currency is missing, or the total is too fine. */
    public Optional<Money> total() {
        return money(Field.GROSS_TOTAL);
    }

    private Optional<Money> money(Field<BigDecimal> field) {
        return value(field)
                .flatMap(amount -> value(Field.CURRENCY)
                        .flatMap(Invoice::currency)
                        .filter(currency -> Money.fits(amount, currency))
                        .map(currency -> new Money(amount, currency)));
    }

    /** The mean confidence of the fields, 0 to 1; 0 where none was found. */
    public double confidence() {
        return fields.values().stream()
                .mapToDouble(found -> found.evidence().confidence())
                .average()
                .orElse(0);
    }

    /** The same invoice, no field of which is relied on more than this. */
    public Invoice reliedOnAtMost(double confidence) {
        Draft draft = toDraft();
        draft.fields.replaceAll((field, found) -> found.reliedOnAtMost(confidence));
        return draft.done();
    }

    /** A draft with all that this invoice says, to change a thing or two. */
    public Draft toDraft() {
        Draft draft = new Draft();
        draft.fields.putAll(fields);
        draft.misstated.putAll(misstated);
        draft.lines.addAll(lines);
        draft.vat.addAll(vat);
        return draft;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Invoice that
                && fields.equals(that.fields)
                && misstated.equals(that.misstated)
                && lines.equals(that.lines)
                && vat.equals(that.vat);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fields, misstated, lines, vat);
    }

    @Override
    public String toString() {
        return "Invoice" + fields.keySet();
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    private static <V> Map<Field<?>, V> inOrder(Map<Field<?>, V> unordered) {
        Map<Field<?>, V> ordered = new LinkedHashMap<>();
        for (Field<?> field : Field.ALL) {
            V value = unordered.get(field);
            if (value != null) {
                ordered.put(field, value);
            }
        }
        return ordered;
    }

    /** An invoice being read: strategies put into it what they find. */
    public static final class Draft {
        private final Map<Field<?>, Found<?>> fields = new LinkedHashMap<>();
        private final Map<Field<?>, Misstated> misstated = new LinkedHashMap<>();
        private final List<InvoiceLine> lines = new ArrayList<>();
        private final List<VatRow> vat = new ArrayList<>();

        /** Keeps the value; an earlier one of the same field gives way. */
        public <T> Draft put(Field<T> field, Found<T> found) {
            misstated.remove(field);
            fields.put(field, found);
            return this;
        }

        /** Keeps what the document states in a field, though it is no value of the field's kind. */
        public Draft misstate(Field<?> field, Misstated statement) {
            misstated.put(field, statement);
            return this;
        }

        /** Takes a field out again. */
        public Draft remove(Field<?> field) {
            fields.remove(field);
            misstated.remove(field);
            return this;
        }

        /** What was put there, if anything. */
        public <T> Optional<T> value(Field<T> field) {
            return Optional.ofNullable(fields.get(field))
                    .map(found -> field.type().cast(found.value()));
        }

        public boolean has(Field<?> field) {
            return fields.containsKey(field);
        }

        public Draft add(InvoiceLine line) {
            lines.add(line);
            return this;
        }

        public Draft add(VatRow row) {
            vat.add(row);
            return this;
        }

        public Invoice done() {
            return new Invoice(this);
        }
    }
}
