package io.kvitt.domain.layout;

import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an invoice off its pages by labels, positions and arithmetic, knowing nothing of its issuer. {@code docs/layout.md} tells
 * how. Time and memory are bounded, whatever the pages hold: of long documents only the first and last pages are read, and
 * only so many words.
 */
public final class LayoutInvoices {

    /** In the order in which they are decided. */
    private static final Map<Role, Field<BigDecimal>> TOTALS = fieldsOfTotals();

    /** By what an invoice introduces itself. */
    private static final List<Field<?>> INTRODUCTIONS =
            List.of(Field.DOC_TYPE, Field.INVOICE_NUMBER, Field.ISSUE_DATE, Field.SELLER_NAME);

    private static final int FEWEST_INTRODUCTIONS = 2;

    /** Of several payments on one sheet the first is read as if it were alone, which it is not. */
    private static final double CONFIDENCE_OF_THE_FIRST = 0.85;

    /** Sums that hold on a paper that does not introduce itself may be sums of anything. */
    private static final double CONFIDENCE_OF_ANY_PAPER = 0.75;

    /** "Invoice" in the languages that are read, as {@link PlainText} has it. */
    private static final List<String> INVOICE_WORDS = List.of(
            "rechnung", "invoice", "faktura", "facture", "factuur", "laskun", "fattura", "factura", "invois", "beleg");

    /** The structured communication of Belgian banks, {@code +++090/9337/55493+++}. */
    private static final Pattern STRUCTURED = Pattern.compile("[+*]{0,3}(\\d{3})/(\\d{4})/(\\d{5})[+*]{0,3}");

    private final Grid grid;
    private final LabelledValues labelled;
    private final Decisions decisions = new Decisions();

    /** Of those that are one without a label. */
    private final Set<Place> placesOfDates = new HashSet<>();

    private LayoutInvoices(List<Page> pages) {
        grid = Grid.of(pages);
        for (Cell cell : grid.cells()) {
            for (Dates.Seen date : cell.dates()) {
                if (!date.needsLabel()) {
                    placesOfDates.add(date.part().place());
                }
            }
        }
        labelled = LabelledValues.of(grid, new Headers(grid));
    }

    private static Map<Role, Field<BigDecimal>> fieldsOfTotals() {
        Map<Role, Field<BigDecimal>> totals = new LinkedHashMap<>();
        totals.put(Role.NET, Field.NET_TOTAL);
        totals.put(Role.TAX, Field.TAX_TOTAL);
        totals.put(Role.GROSS, Field.GROSS_TOTAL);
        totals.put(Role.PREPAID, Field.PREPAID);
        totals.put(Role.ROUNDING, Field.ROUNDING);
        totals.put(Role.AMOUNT_DUE, Field.AMOUNT_DUE);
        totals.put(Role.LINE_TOTAL, Field.LINE_TOTAL);
        totals.put(Role.CHARGE, Field.CHARGE_TOTAL);
        totals.put(Role.ALLOWANCE, Field.ALLOWANCE_TOTAL);
        return totals;
    }

    /** Whatever the pages say, there is a reading; it may hold nothing. */
    public static LayoutReading read(List<Page> pages) {
        LayoutInvoices all = new LayoutInvoices(pages);
        Optional<SeveralInvoices> several = SeveralInvoices.in(all.grid, all.labelled);
        if (several.isPresent()) {
            List<Page> first = several.get().first(pages);
            return readOne(new LayoutInvoices(first), first)
                    .doubted(List.of(several.get().check()));
        }
        return readOne(all, pages);
    }

    private static LayoutReading readOne(LayoutInvoices invoice, List<Page> pages) {
        LayoutReading reading = invoice.reading();
        Optional<SeveralPayments> several = SeveralPayments.beside(reading.invoice(), pages);
        return several.map(payments -> new LayoutInvoices(payments.first(pages))
                        .reading()
                        .reliedOnAtMost(CONFIDENCE_OF_THE_FIRST)
                        .noting(List.of(payments.check())))
                .orElse(reading);
    }

    private LayoutReading reading() {
        if (!grid.cells().isEmpty()) {
            decide();
        }
        LayoutReading reading = new LayoutReading(decisions.invoice(), List.of(), decisions.choices());
        boolean looksLikeOne = INTRODUCTIONS.stream()
                        .filter(reading.invoice().fields()::containsKey)
                        .count()
                >= FEWEST_INTRODUCTIONS;
        return looksLikeOne ? reading : reading.reliedOnAtMost(CONFIDENCE_OF_ANY_PAPER);
    }

    private void decide() {
        List<Proposal<DocType>> titles = Titles.of(grid);
        decisions.choose(Field.DOC_TYPE, titles);
        Numbers numbers = new Numbers(grid);
        totals(numbers);
        dates();
        identifiers(numbers);
        parties(numbers);
        decisions.choose(Field.CURRENCY, CurrencyField.in(grid, Countries.currency(grid, decisions.chosen())));
        period();
        rentalNotice();
        decisions.addLines(LineItems.in(grid, sumsOfLines()));
    }

    /** What lines sum up to: their own total or the net one; where none is stated, all that is asked for before rounding. */
    private List<BigDecimal> sumsOfLines() {
        List<BigDecimal> nets = new ArrayList<>();
        decisions.value(Field.LINE_TOTAL).ifPresent(nets::add);
        if (nets.isEmpty()) {
            decisions.value(Field.NET_TOTAL).ifPresent(nets::add);
        }
        if (nets.isEmpty()) {
            BigDecimal rounding = decisions.value(Field.ROUNDING).orElse(BigDecimal.ZERO);
            decisions.value(Field.AMOUNT_DUE).ifPresent(due -> nets.add(due.subtract(rounding)));
        }
        return nets;
    }

    private void period() {
        Optional<Proposal<Periods.Period>> period = Periods.find(grid);
        if (period.isPresent()) {
            decisions.choose(
                    Field.PERIOD_START,
                    List.of(period.get().with(period.get().value().start())));
            decisions.choose(
                    Field.PERIOD_END,
                    List.of(period.get().with(period.get().value().end())));
        }
    }

    /** What only the notices of landlords state. */
    private void rentalNotice() {
        Proposal<?> title = decisions.chosen().get(Field.DOC_TYPE);
        if (title == null || title.value() != DocType.RENTAL_NOTICE) {
            return;
        }
        decisions.choose(
                Field.RENT,
                labelled.amounts().stream()
                        .filter(amount -> amount.role() == Role.RENT && amount.has("rightmost"))
                        .toList());
        decisions.choose(
                Field.OBJECT_NUMBER,
                labelled.identifiers().stream()
                        .filter(number -> number.role() == Role.OBJECT_NUMBER)
                        .toList());
    }

    private void totals(Numbers numbers) {
        TotalFields totals = TotalFields.of(grid, labelled.amounts(), numbers.slipAmounts());
        TOTALS.forEach((role, field) -> decisions.settle(
                field, totals.chosen(role), totals.candidates(role), (one, other) -> one.compareTo(other) == 0));
    }

    private void dates() {
        for (Map.Entry<Role, Field<LocalDate>> entry : Map.of(
                        Role.ISSUE_DATE, Field.ISSUE_DATE,
                        Role.DUE_DATE, Field.DUE_DATE,
                        Role.DELIVERY_DATE, Field.DELIVERY_DATE)
                .entrySet()) {
            List<Proposal<LocalDate>> of = new ArrayList<>(labelled.dates().stream()
                    .filter(date -> date.role() == entry.getKey())
                    .toList());
            if (entry.getKey() == Role.ISSUE_DATE) {
                addBareDates(of);
                doubtOriginals(of);
            }
            decisions.choose(entry.getValue(), of);
        }
    }

    /** A credit note or a reminder that speaks of an invoice's date may speak of the other invoice. */
    private void doubtOriginals(List<Proposal<LocalDate>> dates) {
        Proposal<?> title = decisions.chosen().get(Field.DOC_TYPE);
        boolean about = title != null && (title.value() == DocType.CREDIT_NOTE || title.value() == DocType.REMINDER);
        if (!about) {
            return;
        }
        for (Proposal<LocalDate> date : dates) {
            int colon = date.rule().indexOf(':');
            String label = colon < 0 ? "" : PlainText.squeezed(date.rule().substring(colon + 1));
            if (INVOICE_WORDS.stream().anyMatch(label::contains)) {
                date.add("dates-the-original", "it may be the date of the invoice that this is about");
            }
        }
    }

    /** A date without a label in the upper part of the first page is often that of the letter. */
    private void addBareDates(List<Proposal<LocalDate>> dates) {
        int first = grid.cells().get(0).page();
        float half = 0.45f * grid.page(first).height();
        for (Cell cell : grid.cells()) {
            if (cell.page() != first || cell.box().y0() > half) {
                return;
            }
            boolean alone = cell.labels().stream().noneMatch(cell::announces);
            for (Dates.Seen date : cell.dates()) {
                int others = cell.size() - (date.to() - date.from());
                boolean labelledOtherwise = labelled.dates().stream()
                        .anyMatch(each -> each.part().place().equals(date.part().place()));
                if (alone
                        && !labelledOtherwise
                        && !date.needsLabel()
                        && others <= 3
                        && cell.dates().size() == 1) {
                    Proposal<LocalDate> bare = new Proposal<>(Role.ISSUE_DATE, date.day(), date.part(), "date-near-top")
                            .add("no-label", "")
                            .add("near-top", "");
                    dates.add(others <= 1 ? bare.add("date-alone", cell.text()) : bare);
                }
            }
        }
    }

    private void identifiers(Numbers numbers) {
        Map<Role, Field<String>> fields = Map.of(
                Role.INVOICE_NUMBER, Field.INVOICE_NUMBER,
                Role.ORDER_NUMBER, Field.ORDER_NUMBER,
                Role.PAYMENT_REFERENCE, Field.PAYMENT_REFERENCE,
                Role.TAX_ID, Field.SELLER_TAX_ID);
        fields.forEach((role, field) -> {
            List<Proposal<String>> of = new ArrayList<>();
            labelled.identifiers().stream()
                    .filter(each -> each.role() == role)
                    .map(this::judged)
                    .forEach(of::add);
            numbers.all().stream().filter(each -> each.role() == role).forEach(of::add);
            decisions.choose(field, of);
        });
        decisions.choose(Field.IBAN, of(Role.IBAN, numbers));
        decisions.choose(Field.BANKGIRO, of(Role.BANKGIRO, numbers));
        decisions.choose(Field.PLUSGIRO, of(Role.PLUSGIRO, numbers));
        List<Proposal<String>> orgnrs = of(Role.ORGNR, numbers);
        if (orgnrs.isEmpty()) {
            orgnrs = labelled.identifiers().stream()
                    .filter(each -> each.role() == Role.ORGNR)
                    .toList();
        }
        decisions.choose(Field.SELLER_ORGNR, orgnrs);
    }

    private static List<Proposal<String>> of(Role role, Numbers numbers) {
        return numbers.all().stream().filter(each -> each.role() == role).toList();
    }

    private Proposal<String> judged(Proposal<String> number) {
        if (number.role() == Role.PAYMENT_REFERENCE) {
            Matcher structured = STRUCTURED.matcher(number.value());
            if (structured.matches()) {
                return number.with(structured.group(1) + structured.group(2) + structured.group(3))
                        .add("check-digits", "structured communication");
            }
            Numbers.kindOfReference(number.value(), grid.languages())
                    .ifPresent(kind -> number.add("check-digits", kind));
        }
        if (placesOfDates.contains(number.part().place())) {
            number.add("looks-like-date", number.value());
        }
        return number;
    }

    private void parties(Numbers numbers) {
        Parties parties = new Parties(grid, Blocks.of(grid));
        Parties.Chosen names = parties.choose();
        decisions.settle(Field.SELLER_NAME, names.seller(), parties.sellers(), String::equals);
        decisions.settle(Field.BUYER_NAME, names.buyer(), parties.buyers(), String::equals);
        List<Proposal<String>> sellers = new ArrayList<>();
        List<Proposal<String>> buyers = new ArrayList<>();
        for (Proposal<String> number : of(Role.VAT_ID, numbers)) {
            boolean near = parties.isNearBuyer(number.part(), names);
            sellers.add(near ? number.with(number.value()).add("near-other-party", "it stands by the buyer") : number);
            if (near) {
                buyers.add(number.with(number.value()));
            }
        }
        buyers.addAll(of(Role.BUYER_VAT_ID, numbers));
        decisions.choose(Field.SELLER_VAT_ID, sellers);
        Optional<String> seller = decisions.value(Field.SELLER_VAT_ID);
        buyers.removeIf(number -> seller.filter(number.value()::equals).isPresent());
        decisions.choose(Field.BUYER_VAT_ID, buyers);
    }
}
