package io.kvitt.domain.template;

import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.InvoiceChecks;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.template.KnownInvoice.Kinship;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a template would make of one document that is kept, and what speaks against that.
 *
 * @param file the name it came under
 * @param isRead whether the template takes the document for one of its issuer; if not, it changes nothing
 * @param values every value that is known now or would be read then, in the order of {@link Field#ALL}; none unless it is read
 * @param objections why the document would be worse off, for people
 */
public record TemplateTrial(
        InvoiceId id, String file, Kinship kinship, boolean isRead, List<TriedValue> values, List<String> objections) {

    /** What becomes of a value. */
    public enum Change {
        SAME,
        /** It was not known. */
        NEW,
        CHANGED,
        /** It is not read any more. */
        LOST;

        /** The word of the data format. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One value.
     *
     * @param now what is known, in words; empty if nothing is
     * @param then what the template reads; empty if nothing
     */
    public record TriedValue(Field<?> field, Change change, Optional<String> now, Optional<String> then) {}

    /** Without one of these an invoice cannot be paid as it should be, or told from another. */
    private static final List<Field<?>> NEEDED = List.of(
            Field.AMOUNT_DUE,
            Field.GROSS_TOTAL,
            Field.DUE_DATE,
            Field.ISSUE_DATE,
            Field.INVOICE_NUMBER,
            Field.IBAN,
            Field.PAYEE_ACCOUNT,
            Field.BANKGIRO,
            Field.PLUSGIRO,
            Field.PAYMENT_REFERENCE);

    /** The same name may be written in several ways. */
    private static final List<Field<?>> LOOSE = List.of(Field.SELLER_NAME, Field.SELLER_ADDRESS, Field.BUYER_NAME);

    public TemplateTrial {
        values = List.copyOf(values);
        objections = List.copyOf(objections);
    }

    /**
     * Compares.
     *
     * @param lesson what the template was learned from: what was corrected there is expected to change elsewhere
     * @param reading what the template reads of the document; empty if its keywords do not occur there
     */
    public static TemplateTrial of(KnownInvoice lesson, KnownInvoice tried, Optional<TemplateReading> reading) {
        Kinship kinship = lesson.kinship(tried);
        List<TriedValue> values =
                reading.map(read -> values(tried.invoice(), read.invoice())).orElse(List.of());
        List<String> objections = reading.map(read -> kinship == Kinship.OTHER
                        ? List.of("it is taken for a paper of another issuer than "
                                + tried.invoice().value(Field.SELLER_NAME).orElse(""))
                        : objections(lesson, tried, read, values))
                .orElse(List.of());
        return new TemplateTrial(
                tried.kept().id(), tried.kept().source().file(), kinship, reading.isPresent(), values, objections);
    }

    private static List<TriedValue> values(Invoice now, Invoice then) {
        List<TriedValue> values = new ArrayList<>();
        for (Field<?> field : Field.ALL) {
            Optional<Object> before = value(now, field);
            Optional<Object> after = value(then, field);
            if (before.isPresent() || after.isPresent()) {
                values.add(new TriedValue(
                        field,
                        change(before, after),
                        before.map(TemplateTrial::words),
                        after.map(TemplateTrial::words)));
            }
        }
        return values;
    }

    private static Optional<Object> value(Invoice invoice, Field<?> field) {
        return Optional.<Found<?>>ofNullable(invoice.fields().get(field)).map(Found::value);
    }

    private static Change change(Optional<Object> before, Optional<Object> after) {
        if (before.isEmpty()) {
            return Change.NEW;
        }
        if (after.isEmpty()) {
            return Change.LOST;
        }
        return Confirmed.same(before.get(), after.get()) ? Change.SAME : Change.CHANGED;
    }

    private static String words(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof DocType type ? type.code() : value.toString();
    }

    private static List<String> objections(
            KnownInvoice lesson, KnownInvoice tried, TemplateReading reading, List<TriedValue> values) {
        List<String> objections = new ArrayList<>();
        for (TriedValue value : values) {
            objection(lesson, tried, value).ifPresent(objections::add);
        }
        if (!reading.missing().isEmpty() && !tried.kept().needsReview()) {
            objections.add(
                    "it lacks " + String.join(", ", reading.missing()) + ", and nobody had to look at it before");
        }
        newlyFailing(tried.invoice(), reading.invoice())
                .forEach(check -> objections.add("the check " + check + " fails then"));
        return objections;
    }

    private static Optional<String> objection(KnownInvoice lesson, KnownInvoice tried, TriedValue value) {
        Field<?> field = value.field();
        String now = field.key() + " is " + value.now().orElse("");
        return switch (value.change()) {
            case SAME, NEW -> Optional.empty();
            case CHANGED -> {
                boolean expected = LOOSE.contains(field) || lesson.isCorrected(field) || !tried.isSure(field);
                yield tried.isCertain(field) || !expected
                        ? Optional.of(now + ", and would become " + value.then().orElse(""))
                        : Optional.empty();
            }
            case LOST -> {
                // What was corrected was not read rightly before either: nothing is lost by not reading it now.
                boolean missed = NEEDED.contains(field) && tried.isSure(field) && !tried.isCorrected(field);
                yield missed && !tried.isStated() ? Optional.of(now + ", and would be lost") : Optional.empty();
            }
        };
    }

    private static Set<String> newlyFailing(Invoice now, Invoice then) {
        Set<String> failing = failing(then);
        failing.removeAll(failing(now));
        return failing;
    }

    private static Set<String> failing(Invoice invoice) {
        Set<String> names = new LinkedHashSet<>();
        InvoiceChecks.of(invoice).stream()
                .filter(InvoiceCheck::failed)
                .map(InvoiceCheck::name)
                .forEach(names::add);
        return names;
    }
}
