package io.kvitt.domain.layout;

import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.Segment;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.layout.Choice.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an invoice off its pages by labels, positions and arithmetic. */
public final class LayoutInvoices {

    private static final int MOST_REJECTED = 8;

    /** "Invoice" in the languages that are read, as {@link PlainText} has it. */
    private static final List<String> INVOICE_WORDS = List.of(
            "rechnung", "invoice", "faktura", "facture", "factuur", "laskun", "fattura", "factura", "invois", "beleg");

    /** The structured communication of Belgian banks, {@code +++090/9337/55493+++}. */
    private static final Pattern STRUCTURED = Pattern.compile("[+*]{0,3}(\\d{3})/(\\d{4})/(\\d{5})[+*]{0,3}");

    private final Grid grid;
    private final LabelledValues labelled;
    private final Invoice.Draft draft = new Invoice.Draft();
    private final List<Choice> choices = new ArrayList<>();
    private final Map<Field<?>, Proposal<?>> chosen = new LinkedHashMap<>();

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
        return several.map(payments ->
                        new LayoutInvoices(payments.first(pages)).reading().doubted(List.of(payments.check())))
                .orElse(reading);
    }

    private LayoutReading reading() {
        if (!grid.cells().isEmpty()) {
            decide();
        }
        return new LayoutReading(draft.done(), List.<InvoiceCheck>of(), choices);
    }

    private void decide() {
        List<Proposal<DocType>> titles = Titles.of(grid);
        choose(Field.DOC_TYPE, titles);
        Numbers numbers = new Numbers(grid);
        totals(numbers);
        dates();
        identifiers(numbers);
        parties(numbers);
        currency();
        period();
        rentalNotice();
    }

    private void period() {
        Optional<Proposal<Periods.Period>> period = Periods.find(grid);
        if (period.isPresent()) {
            choose(
                    Field.PERIOD_START,
                    List.of(period.get().with(period.get().value().start())));
            choose(
                    Field.PERIOD_END,
                    List.of(period.get().with(period.get().value().end())));
        }
    }

    /** What only the notices of landlords state. */
    private void rentalNotice() {
        Proposal<?> title = chosen.get(Field.DOC_TYPE);
        if (title == null || title.value() != DocType.RENTAL_NOTICE) {
            return;
        }
        choose(
                Field.RENT,
                labelled.amounts().stream()
                        .filter(amount -> amount.role() == Role.RENT && amount.has("rightmost"))
                        .toList());
        choose(
                Field.OBJECT_NUMBER,
                labelled.identifiers().stream()
                        .filter(number -> number.role() == Role.OBJECT_NUMBER)
                        .toList());
    }

    // ---- totals

    private void totals(Numbers numbers) {
        List<Proposal<BigDecimal>> amounts = new ArrayList<>(labelled.amounts());
        amounts.addAll(numbers.slipAmounts());
        for (Proposal<BigDecimal> amount : labelled.amounts()) {
            if (amount.role() == Role.TOTAL) {
                amounts.add(amount.as(Role.GROSS, amount.rule()).add("any-total", ""));
                amounts.add(amount.as(Role.AMOUNT_DUE, amount.rule()).add("any-total-due", ""));
                amounts.add(amount.as(Role.NET, amount.rule()).add("any-total-net", ""));
            }
        }
        addVatRows(amounts);
        addTaxSum(amounts);
        again(amounts);
        lastOfRole(amounts);
        Map<Role, Proposal<BigDecimal>> best = new EnumMap<>(Totals.choose(amounts));
        best.computeIfPresent(
                Role.PREPAID, (role, amount) -> amount.with(amount.value().abs()));
        complete(best);
        put(Field.NET_TOTAL, Role.NET, best, amounts);
        put(Field.TAX_TOTAL, Role.TAX, best, amounts);
        put(Field.GROSS_TOTAL, Role.GROSS, best, amounts);
        put(Field.PREPAID, Role.PREPAID, best, amounts);
        put(Field.ROUNDING, Role.ROUNDING, best, amounts);
        put(Field.AMOUNT_DUE, Role.AMOUNT_DUE, best, amounts);
        for (Role role : List.of(Role.LINE_TOTAL, Role.CHARGE, Role.ALLOWANCE)) {
            heaviest(role, amounts)
                    .filter(amount -> amount.weight() > 2)
                    .ifPresent(
                            amount -> best.put(role, amount.with(amount.value().abs())));
        }
        put(Field.LINE_TOTAL, Role.LINE_TOTAL, best, amounts);
        put(Field.CHARGE_TOTAL, Role.CHARGE, best, amounts);
        put(Field.ALLOWANCE_TOTAL, Role.ALLOWANCE, best, amounts);
    }

    /** A row of rate, base and tax proves itself; several are added up. */
    private void addVatRows(List<Proposal<BigDecimal>> amounts) {
        List<VatRows.Found> rows = List.copyOf(VatRows.in(grid));
        if (rows.isEmpty() || rows.size() > 5) {
            return;
        }
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (VatRows.Found row : rows) {
            base = base.add(row.base());
            tax = tax.add(row.tax());
        }
        String rule = rows.size() == 1 ? "vat-row" : "sum:vat-rows";
        String words = rows.size() + " rows of rate, base and tax";
        amounts.add(new Proposal<>(Role.TAX, tax, rows.get(0).taxPart(), rule).add("vat-row", words));
        amounts.add(new Proposal<>(Role.NET, base, rows.get(0).basePart(), rule).add("vat-row-base", words));
    }

    /** {@code Moms 12 % 40,00} and {@code Moms 25 % 100,00}: one tax, stated by its rates. */
    private static void addTaxSum(List<Proposal<BigDecimal>> amounts) {
        Map<Place, Proposal<BigDecimal>> taxes = new LinkedHashMap<>();
        for (Proposal<BigDecimal> amount : amounts) {
            boolean counts = amount.role() == Role.TAX
                    && amount.has("rightmost")
                    && amount.has("money-form")
                    && amount.rule().indexOf('%') >= 0;
            if (counts) {
                taxes.put(amount.part().place(), amount);
            }
        }
        if (taxes.size() < 2 || taxes.size() > 4) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Proposal<BigDecimal> tax : taxes.values()) {
            sum = sum.add(tax.value());
        }
        Proposal<BigDecimal> first = taxes.values().iterator().next();
        amounts.add(
                new Proposal<>(Role.TAX, sum, first.part(), "sum:tax-labels").add("tax-sum", taxes.size() + " rates"));
    }

    private static Optional<Proposal<BigDecimal>> heaviest(Role role, List<Proposal<BigDecimal>> amounts) {
        return amounts.stream()
                .filter(amount -> amount.role() == role)
                .max(Comparator.comparingDouble(Proposal::weight));
    }

    /** Where only one of the two is printed, nothing prepaid and nothing rounded, it is both. */
    private static void complete(Map<Role, Proposal<BigDecimal>> best) {
        boolean open = !best.containsKey(Role.PREPAID) && !best.containsKey(Role.ROUNDING);
        Proposal<BigDecimal> gross = best.get(Role.GROSS);
        Proposal<BigDecimal> due = best.get(Role.AMOUNT_DUE);
        if (gross != null && due == null && open) {
            best.put(Role.AMOUNT_DUE, gross.as(Role.AMOUNT_DUE, gross.rule()).add("derived", "nothing is prepaid"));
        } else if (due != null && gross == null && open) {
            best.put(Role.GROSS, due.as(Role.GROSS, due.rule()).add("derived", "nothing is prepaid"));
        }
    }

    /** The same amount in the same role at another place is a support for both. */
    private static void again(List<Proposal<BigDecimal>> amounts) {
        Map<Role, Map<BigDecimal, Proposal<BigDecimal>>> seen = new EnumMap<>(Role.class);
        for (Proposal<BigDecimal> amount : amounts) {
            BigDecimal value = amount.value().stripTrailingZeros();
            Proposal<BigDecimal> before =
                    seen.computeIfAbsent(amount.role(), role -> new HashMap<>()).putIfAbsent(value, amount);
            if (before != null && !before.part().place().equals(amount.part().place())) {
                before.add("same-value-again", amount.rule());
                amount.add("same-value-again", before.rule());
            }
        }
    }

    /** Totals stand below what they sum up: of equal labels the last counts. */
    private static void lastOfRole(List<Proposal<BigDecimal>> amounts) {
        Map<Role, Proposal<BigDecimal>> last = new EnumMap<>(Role.class);
        amounts.forEach(amount -> last.put(amount.role(), amount));
        last.values().forEach(amount -> amount.add("last-of-its-label", ""));
    }

    private void put(
            Field<BigDecimal> field,
            Role role,
            Map<Role, Proposal<BigDecimal>> best,
            List<Proposal<BigDecimal>> amounts) {
        List<Proposal<BigDecimal>> of =
                amounts.stream().filter(amount -> amount.role() == role).toList();
        settle(field, Optional.ofNullable(best.get(role)), of, LayoutInvoices::sameAmount);
    }

    private static boolean sameAmount(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    // ---- dates and numbers

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
            choose(entry.getValue(), of);
        }
    }

    /** A credit note or a reminder that speaks of an invoice's date may speak of the other invoice. */
    private void doubtOriginals(List<Proposal<LocalDate>> dates) {
        Proposal<?> title = chosen.get(Field.DOC_TYPE);
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
                if (alone && !date.needsLabel() && others <= 3 && cell.dates().size() == 1) {
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
            choose(field, of);
        });
        choose(Field.IBAN, of(Role.IBAN, numbers));
        choose(Field.BANKGIRO, of(Role.BANKGIRO, numbers));
        choose(Field.PLUSGIRO, of(Role.PLUSGIRO, numbers));
        List<Proposal<String>> orgnrs = of(Role.ORGNR, numbers);
        if (orgnrs.isEmpty()) {
            orgnrs = labelled.identifiers().stream()
                    .filter(each -> each.role() == Role.ORGNR)
                    .toList();
        }
        choose(Field.SELLER_ORGNR, orgnrs);
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

    // ---- parties

    private void parties(Numbers numbers) {
        Parties parties = new Parties(grid, Blocks.of(grid));
        Parties.Chosen names = parties.choose();
        settle(Field.SELLER_NAME, names.seller(), parties.sellers(), String::equals);
        settle(Field.BUYER_NAME, names.buyer(), parties.buyers(), String::equals);
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
        choose(Field.SELLER_VAT_ID, sellers);
        Optional<String> seller = draft.value(Field.SELLER_VAT_ID);
        buyers.removeIf(number -> seller.filter(number.value()::equals).isPresent());
        choose(Field.BUYER_VAT_ID, buyers);
    }

    // ---- currency

    private void currency() {
        List<Proposal<String>> found = new ArrayList<>();
        Optional<String> country = Countries.currency(grid, chosen);
        for (Cell cell : grid.cells()) {
            for (int i = 0; i < cell.size(); i++) {
                String whole = cell.segment().words().get(i).text();
                String word = whole.substring(whole.lastIndexOf('/') + 1);
                Segment part = cell.segment().part(i, i + 1);
                if (Currencies.isShared(word) && country.isPresent()) {
                    found.add(new Proposal<>(Role.CURRENCY, country.get(), part, "currency:" + word)
                            .add("shared-word", word));
                }
                Optional<String> code = Currencies.named(word);
                if (code.isPresent()) {
                    found.add(new Proposal<>(Role.CURRENCY, code.get(), part, "currency:" + word)
                            .add(isLabelled(cell, i) ? "label-rank-1" : "currency-alone", word));
                }
            }
            for (Amounts.Seen amount : cell.amounts()) {
                String words = amount.part().text();
                boolean shared = amount.part().words().stream().anyMatch(word -> Currencies.isShared(word.text()))
                        || Currencies.hasSharedSign(words);
                Optional<String> code = shared ? country : amount.currency();
                code.ifPresent(
                        each -> found.add(new Proposal<>(Role.CURRENCY, each, amount.part(), "currency-of-amount")
                                .add("beside-amount", words)));
            }
        }
        Map<String, Integer> count = new HashMap<>();
        found.forEach(each -> count.merge(each.value(), 1, Integer::sum));
        found.forEach(each -> {
            if (count.getOrDefault(each.value(), 0) * 2 > found.size()) {
                each.add("same-value-again", "most amounts are in it");
            }
        });
        choose(Field.CURRENCY, found);
    }

    private boolean isLabelled(Cell cell, int word) {
        boolean here = cell.labels().stream().anyMatch(match -> match.says(Role.CURRENCY) && match.from() <= word);
        boolean left = cell.column() > 0
                && grid.rows().get(cell.row()).get(cell.column() - 1).labels().stream()
                        .anyMatch(match -> match.says(Role.CURRENCY));
        return here || left;
    }

    // ---- choosing

    /** Takes the heaviest; of equal ones the first. */
    private <T> void choose(Field<T> field, List<Proposal<T>> proposals) {
        Optional<Proposal<T>> best = Optional.empty();
        for (Proposal<T> proposal : proposals) {
            if (best.isEmpty() || proposal.weight() > best.get().weight() + 1e-9) {
                best = Optional.of(proposal);
            }
        }
        settle(field, best.filter(proposal -> proposal.weight() > 0), proposals, Object::equals);
    }

    private <T> void settle(
            Field<T> field, Optional<Proposal<T>> best, List<Proposal<T>> proposals, BiPredicate<T, T> same) {
        double rival = -4;
        List<Rejected> rejected = new ArrayList<>();
        List<Proposal<T>> byWeight = new ArrayList<>(proposals);
        byWeight.sort(Comparator.comparingDouble((Proposal<T> proposal) -> -proposal.weight()));
        for (Proposal<T> proposal : byWeight) {
            boolean agrees =
                    best.isPresent() && same.test(proposal.value(), best.get().value());
            if (agrees) {
                continue;
            }
            rival = Math.max(rival, proposal.weight());
            if (rejected.size() < MOST_REJECTED) {
                rejected.add(new Rejected(proposal.candidate(field, 0), because(proposal, best)));
            }
        }
        if (best.isPresent()) {
            double weight = best.get().weight();
            Candidate<T> candidate = best.get()
                    .candidate(field, Calibration.confidence(field, best.get().supports(), weight, weight - rival));
            draft.put(field, candidate.found());
            chosen.put(field, best.get());
            choices.add(new Choice(field, Optional.of(candidate), rejected));
        } else if (!rejected.isEmpty()) {
            choices.add(new Choice(field, Optional.empty(), rejected));
        }
    }

    private static <T> String because(Proposal<T> proposal, Optional<Proposal<T>> best) {
        if (proposal.has("claimed-elsewhere")) {
            return "the same words answer to a better label";
        }
        if (best.isEmpty()) {
            return "too little speaks for it";
        }
        if (best.get().has("sums-hold") && !proposal.has("sums-hold")) {
            return "the sums do not hold with it";
        }
        return "more speaks for the other";
    }
}
