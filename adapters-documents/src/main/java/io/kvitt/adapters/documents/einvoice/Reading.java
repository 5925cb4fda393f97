package io.kvitt.adapters.documents.einvoice;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceLine;
import io.kvitt.domain.invoice.Misstated;
import io.kvitt.domain.invoice.VatRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An invoice being read from elements: each value goes in with its words and the path of its element. */
final class Reading {

    private static final double CONFIDENCE = 0.99;
    private static final int WORDS_OF_A_SUM = 20;

    private final Invoice.Draft draft = new Invoice.Draft();

    Invoice done() {
        return draft.done();
    }

    void text(Field<String> field, Element element) {
        text(field, element, element.text());
    }

    /** A text made of what stands within an element. */
    void text(Field<String> field, Element element, String words) {
        put(field, XmlValues.singleSpaced(words), evidence(element, words));
    }

    /** A number that people group with spaces, which are no part of it. */
    void code(Field<String> field, Element element) {
        put(field, XmlValues.unspaced(element.text()), evidence(element, element.text()));
    }

    private void put(Field<String> field, String value, Evidence evidence) {
        if (!value.isEmpty()) {
            draft.put(field, new Found<>(value, evidence));
        }
    }

    void docType(DocType type, Element element) {
        draft.put(Field.DOC_TYPE, new Found<>(type, evidence(element, element.text())));
    }

    /** A day; a month or a week is stated rightly but is none, so nothing is found. */
    void date(Field<LocalDate> field, Element element) {
        if (element.isBlank() || XmlValues.isLongerThanADay(element.format())) {
            return;
        }
        Evidence evidence = evidence(element, element.text());
        XmlValues.date(element.text(), element.format())
                .ifPresentOrElse(
                        day -> draft.put(field, new Found<>(day, evidence)),
                        () -> draft.misstate(field, new Misstated(evidence, "it is no day of the calendar")));
    }

    void amount(Field<BigDecimal> field, Element element) {
        if (element.isBlank()) {
            return;
        }
        Evidence evidence = evidence(element, element.text());
        XmlValues.decimal(element.text())
                .ifPresentOrElse(
                        amount -> draft.put(field, new Found<>(amount, evidence)),
                        () -> draft.misstate(field, new Misstated(evidence, "it is no decimal number")));
    }

    /** The sum of the amounts that several elements state; none if one of them is no number. */
    void sum(Field<BigDecimal> field, List<Element> elements) {
        List<Element> stated =
                elements.stream().filter(element -> !element.isBlank()).toList();
        if (stated.isEmpty()) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Element element : stated) {
            Optional<BigDecimal> amount = XmlValues.decimal(element.text());
            if (amount.isEmpty()) {
                amount(field, element);
                return;
            }
            sum = sum.add(amount.get());
        }
        draft.put(field, new Found<>(sum, sumOf(stated)));
    }

    /** A line that charges something; one without description, quantity and amount only carries a note. */
    void line(Element description, Element quantity, Element netAmount) {
        if (description.isBlank() && quantity.isBlank() && netAmount.isBlank()) {
            return;
        }
        draft.add(new InvoiceLine(
                XmlValues.singleSpaced(description.text()),
                XmlValues.decimal(quantity.text()),
                XmlValues.decimal(netAmount.text())));
    }

    void vat(Element category, Element rate, Element base, Element tax) {
        draft.add(new VatRow(
                category.isBlank() ? Optional.empty() : Optional.of(category.text()),
                XmlValues.decimal(rate.text()),
                XmlValues.decimal(base.text()),
                XmlValues.decimal(tax.text())));
    }

    /** The first amount that is stated in a currency; if none is, the first that does not say in which. */
    static Element inCurrency(String currency, List<Element> amounts) {
        Element unsaid = Element.NONE;
        for (Element amount : amounts) {
            if (!amount.isBlank() && amount.currency().equals(currency)) {
                return amount;
            }
            if (amount.currency().isEmpty()) {
                unsaid = unsaid.or(amount);
            }
        }
        return unsaid;
    }

    private static Evidence evidence(Element element, String words) {
        return Evidence.inData(words, "xml:" + element.path(), CONFIDENCE);
    }

    private static Evidence sumOf(List<Element> elements) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < elements.size() && i < WORDS_OF_A_SUM; i++) {
            words.append(i == 0 ? "" : " + ").append(elements.get(i).text());
        }
        words.append(elements.size() > WORDS_OF_A_SUM ? " + ..." : "");
        return Evidence.inData(words.toString(), "xml:sum(" + elements.get(0).path() + ")", CONFIDENCE);
    }
}
