package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Correction;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceLine;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.money.IsoCurrency;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An invoice that is kept, as it is shown. What was not found on the paper is absent. */
record InvoiceShape(
        @Says(value = "Its id: a SHA-256 of what tells it from others", example = ID)
        String id,

        @Says(value = "What kind of paper it is", example = "rental")
        String type,

        @Says("Who asks for the money") Supplier supplier,
        @Says(value = "Its number", example = "1297534008") Optional<String> number,
        @Says("When it was issued") Optional<LocalDate> issueDate,
        @Says("When it is due") Optional<LocalDate> dueDate,
        @Says("What is to be paid") Optional<MoneyShape> total,
        @Says("The tax in it") Optional<MoneyShape> vat,
        @Says("Where to pay") Payment payment,
        @Says("What is charged") List<Line> lines,

        @Says(
                value = "How far it is paid",
                example = "open",
                oneOf = {"open", "paid", "partially_paid", "void"})
        String status,

        @Says("The day of payment, where one is known") Optional<LocalDate> paidOn,
        @Says("Payments that are known to pay it") List<String> paidBy,

        @Says(
                value = "Whether somebody should look at it before it is paid",
                example = "not_needed",
                oneOf = {"needed", "not_needed"})
        String review,

        @Says(value = "Mean probability that its values are right, 0 to 1", example = "0.98")
        double confidence,

        @Says("Every value, under its own name: as read, or as corrected; absent in lists")
        Optional<Map<String, String>> fields,

        @Says("What its owner corrected, under the same names; absent in lists")
        Optional<Map<String, Corrected>> corrections,

        @Says("When its owner looked at it and found it right")
        Optional<Instant> confirmedAt,

        @Says("The document it was read from") Document document,

        @Says(value = "One more with every change", example = "1")
        long version,

        @Says("When it was kept") Instant createdAt,
        @Says("When it was changed last") Instant updatedAt) {

    static final String ID = "1f3a9c020000000000000000000000000000000000000000000000000000beef";

    static final InvoiceShape EXAMPLE = new InvoiceShape(
            ID,
            "rental",
            new Supplier(Optional.of("Wallenstam AB"), Optional.of("556072-1523"), Optional.empty()),
            Optional.of("1297534008"),
            Optional.of(LocalDate.parse("2026-11-05")),
            Optional.of(LocalDate.parse("2026-11-30")),
            Optional.of(MoneyShape.of("9412.00", "SEK")),
            Optional.empty(),
            new Payment(
                    Optional.of("5050-1055"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("1297534008")),
            List.of(new Line("Hyra", Optional.empty(), Optional.of("8850.00"))),
            "open",
            Optional.empty(),
            List.of(),
            "not_needed",
            0.98,
            Optional.of(Map.of("amount_due", "9412.00")),
            Optional.of(Map.of()),
            Optional.empty(),
            new Document(
                    "hyresavi.pdf",
                    ID,
                    "template",
                    Optional.of("se.hyresavi"),
                    "/v1/invoices/rental/" + ID + "/document"),
            1,
            Instant.parse("2026-11-22T06:41:00Z"),
            Instant.parse("2026-11-22T06:41:00Z"));

    /** Who asks for the money. */
    record Supplier(
            @Says(value = "As printed", example = "Wallenstam AB")
            Optional<String> name,

            @Says(value = "Number in the register of companies", example = "556072-1523")
            Optional<String> orgNumber,

            @Says(value = "Number for VAT", example = "SE556072152301")
            Optional<String> vatId) {}

    /** Where to pay. */
    record Payment(
            @Says(value = "Swedish giro number", example = "5050-1055")
            Optional<String> bankgiro,

            @Says("Swedish giro number of the other kind") Optional<String> plusgiro,
            @Says("International account number") Optional<String> iban,
            @Says("Any other account number") Optional<String> account,

            @Says(value = "What to write on the payment", example = "1297534008")
            Optional<String> reference) {}

    /** One thing that is charged. */
    record Line(
            @Says(value = "As printed", example = "Hyra") String label,
            @Says("In the unit of the line") Optional<String> quantity,

            @Says(value = "Without VAT, in the currency of the invoice", example = "8850.00")
            Optional<String> amount) {

        static Line of(InvoiceLine line) {
            return new Line(
                    line.description(),
                    line.quantity().map(BigDecimal::toPlainString),
                    line.netAmount().map(BigDecimal::toPlainString));
        }
    }

    /** A value that its owner put in the place of what was read. */
    record Corrected(
            @Says(value = "The value now", example = "9412.00")
            String value,

            @Says(value = "What was read, if anything was", example = "941.20")
            Optional<String> read,

            @Says(value = "Who says so", example = "user_6f1c0000-0000-4000-8000-00000000000a")
            String correctedBy,

            @Says("Since when") Instant correctedAt) {

        static Corrected of(Correction<?> correction, Invoice read) {
            return new Corrected(
                    text(correction.value()),
                    read.value(correction.field()).map(InvoiceShape::text),
                    correction.by().value(),
                    correction.at());
        }
    }

    /** Where it was read. */
    record Document(
            @Says(value = "Its name, as it was given", example = "hyresavi.pdf")
            String file,

            @Says("SHA-256 of its bytes") String sha256,

            @Says(value = "How it was read", example = "template")
            String strategy,

            @Says(value = "By which template", example = "se.hyresavi")
            Optional<String> template,

            @Says(value = "Where it is", example = "/v1/invoices/rental/" + ID + "/document")
            String href) {}

    /** All that is known of it. */
    static InvoiceShape of(KeptInvoice kept) {
        return of(kept, Optional.of(values(kept.invoice())), Optional.of(corrections(kept)));
    }

    /** What a list tells of it. */
    static InvoiceShape listed(KeptInvoice kept) {
        return of(kept, Optional.empty(), Optional.empty());
    }

    private static Map<String, Corrected> corrections(KeptInvoice kept) {
        Map<String, Corrected> corrections = new LinkedHashMap<>();
        kept.amendments()
                .corrections()
                .forEach(one -> corrections.put(one.field().key(), Corrected.of(one, kept.read())));
        return corrections;
    }

    private static InvoiceShape of(
            KeptInvoice kept, Optional<Map<String, String>> values, Optional<Map<String, Corrected>> corrections) {
        Invoice invoice = kept.invoice();
        return new InvoiceShape(
                kept.id().value(),
                InvoiceType.of(kept).text(),
                new Supplier(
                        invoice.value(Field.SELLER_NAME),
                        invoice.value(Field.SELLER_ORGNR),
                        invoice.value(Field.SELLER_VAT_ID)),
                invoice.value(Field.INVOICE_NUMBER),
                invoice.value(Field.ISSUE_DATE),
                kept.dueOn(),
                money(invoice, Field.AMOUNT_DUE).or(() -> money(invoice, Field.GROSS_TOTAL)),
                money(invoice, Field.TAX_TOTAL),
                new Payment(
                        invoice.value(Field.BANKGIRO),
                        invoice.value(Field.PLUSGIRO),
                        invoice.value(Field.IBAN),
                        invoice.value(Field.PAYEE_ACCOUNT),
                        invoice.value(Field.PAYMENT_REFERENCE)),
                invoice.lines().stream().map(Line::of).toList(),
                kept.status().code(),
                kept.paidOn(),
                kept.paidBy(),
                kept.needsReview() ? "needed" : "not_needed",
                hundredths(invoice.confidence()),
                values,
                corrections,
                kept.amendments().confirmedAt(),
                new Document(
                        kept.source().file(),
                        kept.source().sha256(),
                        kept.source().strategy().code(),
                        kept.source().template(),
                        "/v1/invoices/" + InvoiceType.of(kept).text() + "/" + kept.id() + "/document"),
                kept.version(),
                kept.keptAt(),
                kept.changedAt());
    }

    private static Optional<MoneyShape> money(Invoice invoice, Field<BigDecimal> field) {
        return invoice.value(field)
                .flatMap(amount -> invoice.value(Field.CURRENCY)
                        .flatMap(IsoCurrency::find)
                        .flatMap(IsoCurrency::currency)
                        .filter(currency -> Money.fits(amount, currency))
                        .map(currency -> MoneyShape.of(new Money(amount, currency))));
    }

    private static Map<String, String> values(Invoice invoice) {
        Map<String, String> values = new LinkedHashMap<>();
        invoice.fields().forEach((field, found) -> values.put(field.key(), text(found.value())));
        return values;
    }

    /** Plain decimals, dates of ISO 8601, and words of the data format. */
    static String text(Object value) {
        if (value instanceof BigDecimal amount) {
            BigDecimal plain = amount.stripTrailingZeros();
            return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
        }
        return value instanceof DocType type ? type.code() : String.valueOf(value);
    }

    /** Cut, not rounded: 0.799 must not read as sure enough. */
    static double hundredths(double confidence) {
        return Math.floor(confidence * 100 + 1e-9) / 100;
    }

    /** A page of them. */
    record Page(
            @Says(
                    value = "The earliest due date first, those without one last; nothing where they are grouped",
                    selectable = true)
            List<InvoiceShape> items,

            @Says("The same by the year in which they are due, if that was asked for")
            Optional<List<Year>> years,

            @Says("Where the next page begins, if there is more")
            Optional<String> nextCursor,

            @Says(value = "Entries on a page, at most", example = "25")
            int limit,

            @Says("Where the pages are") Links links) {

        static final Page EXAMPLE = new Page(
                List.of(InvoiceShape.EXAMPLE),
                Optional.empty(),
                Optional.empty(),
                25,
                new Links("/v1/invoices", Optional.empty()));
    }

    /** What is due in one year. */
    record Year(
            @Says(value = "The year; absent of what has no due date", example = "2026")
            Optional<Integer> year,

            @Says(value = "The earliest due date first", selectable = true)
            List<InvoiceShape> items) {}

    /** Where each value was read. */
    record EvidenceShape(
            @Says(value = "Of which invoice", example = ID) String invoiceId,
            @Says("By the name of the field") Map<String, Sighting> fields) {

        static final EvidenceShape EXAMPLE = new EvidenceShape(
                ID,
                Map.of(
                        "amount_due",
                        new Sighting(
                                "9412.00",
                                Optional.of(1),
                                Optional.of(List.of(412.1f, 655.0f, 478.9f, 667.2f)),
                                "9 412",
                                "label-right:Totalt att betala",
                                0.99)));

        static EvidenceShape of(KeptInvoice kept) {
            Map<String, Sighting> fields = new LinkedHashMap<>();
            kept.invoice().fields().forEach((field, found) -> fields.put(field.key(), Sighting.of(found)));
            return new EvidenceShape(kept.id().value(), fields);
        }
    }

    /** Where one value was read. */
    record Sighting(
            @Says(value = "The value", example = "9412.00") String value,

            @Says(value = "The page, from 1; absent for what only structured data holds", example = "1")
            Optional<Integer> page,

            @Says("x0, y0, x1, y1 in points from the top left of the page")
            Optional<List<Float>> box,

            @Says(value = "The words, as printed", example = "9 412")
            String text,

            @Says(value = "The rule that found it", example = "label-right:Totalt att betala")
            String rule,

            @Says(value = "Probability that it is right, 0 to 1", example = "0.99")
            double confidence) {

        static Sighting of(Found<?> found) {
            Evidence evidence = found.evidence();
            return new Sighting(
                    InvoiceShape.text(found.value()),
                    evidence.place().map(place -> place.page()),
                    evidence.place().map(place -> corners(place.box())),
                    evidence.words(),
                    evidence.rule(),
                    hundredths(evidence.confidence()));
        }

        private static List<Float> corners(Box box) {
            return List.of(box.x0(), box.y0(), box.x1(), box.y1());
        }
    }

    /** What is due soon, or was. */
    record Upcoming(
            @Says("Open invoices, the earliest due date first: some that are overdue, and some that are to come")
            List<InvoiceShape> items,

            @Says(value = "How many were due before today, also those that are not listed", example = "0")
            int overdue,

            @Says(value = "How many are due today or later, also those that are not listed", example = "1")
            int toCome,

            @Says("What all of them ask for, currency by currency")
            List<Total> totals) {

        static final Upcoming EXAMPLE =
                new Upcoming(List.of(InvoiceShape.EXAMPLE), 0, 1, List.of(new Total("SEK", 1, "9412.00")));
    }

    /** What all papers together say of themselves. */
    record Overview(
            @Says(value = "How many are kept", example = "14")
            int all,

            @Says(value = "How many of them somebody should look at, and nobody has", example = "2")
            int toReview,

            @Says("Those that came last, the last one first")
            List<InvoiceShape> latest) {

        static final Overview EXAMPLE = new Overview(14, 2, List.of(InvoiceShape.EXAMPLE));
    }

    /** What is to pay in one currency. */
    record Total(
            @Says(value = "ISO 4217", example = "SEK") String currency,

            @Says(value = "How many invoices ask for it", example = "1")
            int count,

            @Says(value = "Plain decimal", example = "9412.00")
            String toPay) {}
}
