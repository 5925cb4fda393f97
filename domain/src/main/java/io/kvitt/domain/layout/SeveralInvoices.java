package io.kvitt.domain.layout;

import io.kvitt.domain.document.Page;
import io.kvitt.domain.invoice.InvoiceCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Invoices that somebody scanned or merged into one file. A page begins another invoice where it states, behind labels that
 * mean nothing else, a number that no page before it has, and another total or another date of issue. Our own rule: a page that only names another
 * invoice, or only carries a sum forward, lacks the rest.
 *
 * @param secondPage number of the page where the second one begins
 * @param names of the first and the second, for people
 */
record SeveralInvoices(int secondPage, List<String> names) {

    private static final String CHECK = "one-invoice-in-file";

    /** So many pages with numbers of their own are no coincidence, whatever their totals. */
    private static final int PAGES_THAT_PROVE_IT = 3;

    /** What one page states; amounts without zeros at their end. */
    private record Stated(int page, Set<String> numbers, Set<BigDecimal> totals, Set<LocalDate> issued) {

        Stated(int page) {
            this(page, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        boolean isWhole() {
            return !numbers.isEmpty() && !totals.isEmpty();
        }

        boolean hasOtherNumbers(Stated other) {
            return Collections.disjoint(numbers, other.numbers);
        }

        boolean isOtherThan(Stated other) {
            boolean dates = !issued.isEmpty() && !other.issued.isEmpty() && Collections.disjoint(issued, other.issued);
            return hasOtherNumbers(other) && (dates || Collections.disjoint(totals, other.totals));
        }

        String name() {
            return numbers.iterator().next() + " of " + totals.iterator().next().toPlainString();
        }
    }

    static Optional<SeveralInvoices> in(Grid grid, LabelledValues labelled) {
        List<Stated> seen = new ArrayList<>();
        for (Stated page : byPage(grid, labelled)) {
            if (page.isWhole() && seen.stream().allMatch(page::hasOtherNumbers)) {
                seen.add(page);
            }
        }
        boolean several = seen.size() >= PAGES_THAT_PROVE_IT
                || (seen.size() > 1 && seen.get(1).isOtherThan(seen.get(0)));
        return several
                ? Optional.of(new SeveralInvoices(
                        seen.get(1).page(),
                        List.of(seen.get(0).name(), seen.get(1).name())))
                : Optional.empty();
    }

    private static Collection<Stated> byPage(Grid grid, LabelledValues labelled) {
        Map<Integer, Stated> byPage = new LinkedHashMap<>();
        for (Page page : grid.pages()) {
            byPage.put(page.number(), new Stated(page.number()));
        }
        for (Proposal<String> number : labelled.identifiers()) {
            if (number.role() == Role.INVOICE_NUMBER && isStrong(number)) {
                at(number, byPage).numbers().add(number.value());
            }
        }
        for (Proposal<LocalDate> date : labelled.dates()) {
            if (date.role() == Role.ISSUE_DATE && isStrong(date)) {
                at(date, byPage).issued().add(date.value());
            }
        }
        for (Proposal<BigDecimal> amount : labelled.amounts()) {
            boolean total = amount.role() == Role.AMOUNT_DUE || amount.role() == Role.GROSS;
            if (total
                    && isStrong(amount)
                    && amount.has("money-form")
                    && amount.value().signum() != 0) {
                at(amount, byPage).totals().add(amount.value().stripTrailingZeros());
            }
        }
        return byPage.values();
    }

    private static Stated at(Proposal<?> proposal, Map<Integer, Stated> byPage) {
        return byPage.computeIfAbsent(proposal.part().page(), Stated::new);
    }

    private static boolean isStrong(Proposal<?> proposal) {
        boolean label = proposal.has("label-rank-1") || proposal.has("label-rank-2");
        return label && !proposal.has("claimed-elsewhere") && !proposal.has("far-below") && !proposal.has("above");
    }

    /** The pages before the second invoice. */
    List<Page> first(List<Page> pages) {
        List<Page> before = new ArrayList<>();
        for (Page page : pages) {
            if (page.number() < secondPage) {
                before.add(page);
            }
        }
        return before;
    }

    /** Fails, and names both. */
    InvoiceCheck check() {
        return new InvoiceCheck(
                CHECK,
                InvoiceCheck.Outcome.FAILED,
                "The pages hold several invoices: " + names.get(0) + ", and on page " + secondPage + " " + names.get(1)
                        + ". Only the first is given.");
    }
}
