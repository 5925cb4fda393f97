package io.kvitt.adapters.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a test's document and shows a field as one text. */
final class Readings {

    private static final XmlInvoiceReader READER = new XmlInvoiceReader();

    private Readings() {}

    static List<Invoice> all(String xml) {
        return READER.read(xml.getBytes(StandardCharsets.UTF_8)).match(invoices -> invoices, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    static Invoice one(String xml) {
        assertThat(all(xml)).hasSize(1);
        return all(xml).get(0);
    }

    static DocumentProblem problem(byte[] xml) {
        return READER.read(xml)
                .match(
                        invoices -> {
                            throw new AssertionError("read " + invoices.size());
                        },
                        problem -> problem);
    }

    /** The value of the field of that name as text; {@code "-"} if it was not found. */
    static String show(Invoice invoice, String key) {
        Field<?> field = Field.ALL.stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow();
        return invoice.value(field)
                .map(value -> value instanceof BigDecimal amount ? amount.toPlainString() : value.toString())
                .orElse("-");
    }

    static String rule(Invoice invoice, Field<?> field) {
        return invoice.find(field).orElseThrow().evidence().rule();
    }

    static String lines(Invoice invoice) {
        return String.join(
                "; ",
                invoice.lines().stream()
                        .map(line -> line.description() + "/"
                                + line.quantity().map(Object::toString).orElse("-") + "/"
                                + line.netAmount().map(Object::toString).orElse("-"))
                        .toList());
    }

    static String vat(Invoice invoice) {
        return String.join(
                "; ",
                invoice.vat().stream()
                        .map(row -> row.category().orElse("-") + "/"
                                + row.rate().map(Object::toString).orElse("-") + "/"
                                + row.base().map(Object::toString).orElse("-") + "/"
                                + row.tax().map(Object::toString).orElse("-"))
                        .toList());
    }
}
