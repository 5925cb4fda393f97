package io.kvitt.domain.layout;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.NamedValue;
import io.kvitt.domain.document.WrittenDate;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.money.WrittenAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a recognising service says that values are, as candidates for our fields. The names are those of AWS Textract, which
 * answers of {@code AnalyzeExpense} use (source: Amazon Textract Developer Guide, "Analyzing Invoices and Receipts", standard
 * fields); the rule of a candidate is {@code named:} and the name. A value that cannot be read as its field's type is none.
 */
public final class NamedValues {

    private static final Map<String, Field<?>> FIELDS = Map.ofEntries(
            Map.entry("INVOICE_RECEIPT_ID", Field.INVOICE_NUMBER),
            Map.entry("INVOICE_RECEIPT_DATE", Field.ISSUE_DATE),
            Map.entry("ORDER_DATE", Field.ISSUE_DATE),
            Map.entry("DUE_DATE", Field.DUE_DATE),
            Map.entry("DELIVERY_DATE", Field.DELIVERY_DATE),
            Map.entry("PO_NUMBER", Field.ORDER_NUMBER),
            Map.entry("VENDOR_NAME", Field.SELLER_NAME),
            Map.entry("VENDOR_ADDRESS", Field.SELLER_ADDRESS),
            Map.entry("VENDOR_VAT_NUMBER", Field.SELLER_VAT_ID),
            Map.entry("TAX_PAYER_ID", Field.SELLER_TAX_ID),
            Map.entry("RECEIVER_NAME", Field.BUYER_NAME),
            Map.entry("RECEIVER_BILL_TO.NAME", Field.BUYER_NAME),
            Map.entry("RECEIVER_VAT_NUMBER", Field.BUYER_VAT_ID),
            Map.entry("SUBTOTAL", Field.NET_TOTAL),
            Map.entry("TAX", Field.TAX_TOTAL),
            Map.entry("TOTAL", Field.GROSS_TOTAL),
            Map.entry("AMOUNT_PAID", Field.PREPAID),
            Map.entry("AMOUNT_DUE", Field.AMOUNT_DUE));

    /** A claim of certainty is believed up to here: 2.94 in natural log odds. */
    private static final double MOST_BELIEVED = 0.95;

    private static final double LEAST_BELIEVED = 0.05;

    private NamedValues() {}

    /** The candidates in the order in which they were named; one for each value, and none for names that we have no field for. */
    public static List<Candidate<?>> of(DocumentContent content) {
        List<Candidate<?>> candidates = new ArrayList<>();
        for (NamedValue named : content.namedValues()) {
            Optional.ofNullable(FIELDS.get(named.name()))
                    .flatMap(field -> candidate(field, named))
                    .ifPresent(candidates::add);
        }
        return candidates;
    }

    private static <T> Optional<Candidate<?>> candidate(Field<T> field, NamedValue named) {
        double believed = Math.max(LEAST_BELIEVED, Math.min(MOST_BELIEVED, named.confidence()));
        Evidence evidence = new Evidence(named.place(), named.words(), "named:" + named.name(), believed);
        Support support = new Support(
                "named-by-recognition", "it was recognised as " + named.name(), Math.log(believed / (1 - believed)));
        return value(field, named.words())
                .map(value -> new Candidate<>(field, new Found<>(value, evidence), List.of(support)));
    }

    private static <T> Optional<T> value(Field<T> field, String words) {
        String written = words.strip();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<?> value = Optional.of(written);
        if (field.type() == BigDecimal.class) {
            value = WrittenAmount.read(written).found();
        } else if (field.type() == LocalDate.class) {
            value = WrittenDate.readBesideLabel(written).found();
        }
        return value.filter(field.type()::isInstance).map(field.type()::cast);
    }
}
