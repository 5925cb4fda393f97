package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.WrittenDate;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceLine;
import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.invoice.VatRow;
import io.kvitt.domain.money.WrittenAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Our names for what a template yields under its own, each value with its evidence. */
final class FieldMapping {

    private static final double CONFIDENCE = 0.95;

    /** What a template states about an issuer, once its keywords have told whose document it is. */
    private static final double CONFIDENCE_OF_STATED = 0.95;

    private static final Map<String, Field<?>> NAMES = names();

    private final Template template;
    private final DocumentContent document;
    private final PlainIndex index;

    FieldMapping(Template template, DocumentContent document, String pageText) {
        this.template = template;
        this.document = document;
        this.index = new PlainIndex(pageText);
    }

    private static Map<String, Field<?>> names() {
        Map<String, Field<?>> names = new LinkedHashMap<>();
        names.put("vat", Field.SELLER_VAT_ID);
        names.put("siren", Field.SELLER_TAX_ID);
        names.put("partner_coc", Field.SELLER_TAX_ID);
        names.put("date", Field.ISSUE_DATE);
        names.put("date_due", Field.DUE_DATE);
        names.put("date_start", Field.PERIOD_START);
        names.put("date_end", Field.PERIOD_END);
        names.put("amount", Field.GROSS_TOTAL);
        names.put("amount_untaxed", Field.NET_TOTAL);
        names.put("amount_tax", Field.TAX_TOTAL);
        for (Field<?> field : Field.ALL) {
            names.put(field.key(), field); // last: a template that uses our own name means our own field
        }
        return names;
    }

    Invoice invoice(Map<String, Reading> found) {
        Invoice.Draft draft = new Invoice.Draft();
        found.forEach((name, reading) -> {
            Field<?> field = NAMES.get(name);
            if (field != null && (name.equals(field.key()) || !found.containsKey(field.key()))) {
                keep(draft, field, name, reading);
            }
        });
        if (!draft.has(Field.SELLER_NAME)) {
            seller(draft, found);
        }
        if (!draft.has(Field.AMOUNT_DUE)) {
            Optional.ofNullable(found.get("amount"))
                    .ifPresent(amount -> keep(draft, Field.AMOUNT_DUE, "amount", amount));
        }
        lines(draft, found);
        taxes(draft, found);
        return draft.done();
    }

    private void seller(Invoice.Draft draft, Map<String, Reading> found) {
        Optional<Reading> issuer = Optional.ofNullable(found.get("issuer"));
        Optional<Reading> partner = Optional.ofNullable(found.get("partner_name"));
        boolean onPage = issuer.filter(reading -> reading.words().isPresent()
                        || index.find(text(reading.value())).isPresent())
                .isPresent();
        if (onPage || partner.isEmpty()) {
            issuer.ifPresent(reading -> keep(draft, Field.SELLER_NAME, "issuer", reading));
        } else {
            keep(draft, Field.SELLER_NAME, "partner_name", partner.get());
        }
    }

    /** A template that yields several values where there can be one leaves open which is right: then there is none. */
    private <T> void keep(Invoice.Draft draft, Field<T> field, String name, Reading reading) {
        if (!(reading.value() instanceof TemplateValue.Items) && !draft.has(field)) {
            convert(reading.value(), field.type())
                    .ifPresent(value -> draft.put(field, new Found<>(value, evidence(name, reading))));
        }
    }

    private <T> Optional<T> convert(TemplateValue value, Class<T> type) {
        if (type == LocalDate.class) {
            return day(value).map(type::cast);
        }
        if (type == BigDecimal.class) {
            return number(value).map(type::cast);
        }
        if (type == DocType.class) {
            return docType(text(value)).map(type::cast);
        }
        String text = RowBlock.stripped(text(value));
        return text.isEmpty() ? Optional.empty() : Optional.of(type.cast(text));
    }

    private static Optional<DocType> docType(String code) {
        for (DocType type : DocType.values()) {
            if (type.code().equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(TemplateValue value) {
        if (value instanceof TemplateValue.Day day) {
            return Optional.of(day.day());
        }
        if (value instanceof TemplateValue.Moment moment) {
            return Optional.of(moment.moment().toLocalDate());
        }
        return value instanceof TemplateValue.Text text
                ? WrittenDate.readBesideLabel(text.text()).found()
                : Optional.empty();
    }

    private Optional<BigDecimal> number(TemplateValue value) {
        if (value instanceof TemplateValue.Decimal decimal) {
            return Optional.of(decimal.number());
        }
        return value instanceof TemplateValue.Text text
                ? WrittenAmount.read(text.text(), template.options().decimalMark())
                        .found()
                : Optional.empty();
    }

    private static String text(TemplateValue value) {
        if (value instanceof TemplateValue.Text text) {
            return text.text();
        }
        if (value instanceof TemplateValue.Decimal decimal) {
            return decimal.number().toPlainString();
        }
        return value instanceof TemplateValue.Day day ? day.day().toString() : "";
    }

    private Evidence evidence(String name, Reading reading) {
        if (reading.words().isEmpty()) {
            Evidence stated = Evidence.inData(text(reading.value()), "template-static:" + name, CONFIDENCE_OF_STATED);
            return name.equals("issuer") ? seen(stated, text(reading.value())) : stated;
        }
        String words = reading.words().get();
        Evidence read = Evidence.inData(words, "template:" + name, CONFIDENCE);
        return reading.onPage()
                ? document.layout()
                        .place(reading.from(), reading.to())
                        .map(read::at)
                        .orElse(read)
                : seen(read, words);
    }

    /** The evidence, at the first place where the page shows the words. */
    private Evidence seen(Evidence evidence, String words) {
        Optional<Place> place =
                index.find(words).flatMap(span -> document.layout().place(span.from(), span.to()));
        return place.map(evidence::at).orElse(evidence);
    }

    private void lines(Invoice.Draft draft, Map<String, Reading> found) {
        rows(found, "lines", row -> {
            String description =
                    Optional.ofNullable(row.get("name")).map(FieldMapping::text).orElse("");
            Optional<BigDecimal> quantity = number(row, "qty");
            Optional<BigDecimal> net = number(row, "price_subtotal").or(() -> number(row, "net_amount"));
            if (!description.isEmpty() || net.isPresent()) {
                draft.add(new InvoiceLine(description, quantity, net));
            }
        });
    }

    private void taxes(Invoice.Draft draft, Map<String, Reading> found) {
        rows(found, "tax_lines", row -> {
            Optional<BigDecimal> rate = number(row, "line_tax_percent");
            Optional<BigDecimal> base = number(row, "price_subtotal");
            Optional<BigDecimal> tax = number(row, "line_tax_amount");
            if (rate.isPresent() || tax.isPresent()) {
                draft.add(new VatRow(Optional.empty(), rate, base, tax));
            }
        });
    }

    private static void rows(
            Map<String, Reading> found, String name, java.util.function.Consumer<Map<String, TemplateValue>> each) {
        Reading reading = found.get(name);
        if (reading != null && reading.value() instanceof TemplateValue.Items items) {
            for (TemplateValue item : items.items()) {
                if (item instanceof TemplateValue.Row row) {
                    each.accept(row.values());
                }
            }
        }
    }

    private Optional<BigDecimal> number(Map<String, TemplateValue> row, String name) {
        return Optional.ofNullable(row.get(name)).flatMap(this::number);
    }
}
