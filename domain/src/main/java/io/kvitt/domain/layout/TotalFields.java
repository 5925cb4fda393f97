package io.kvitt.domain.layout;

import io.kvitt.domain.document.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The amounts that sum up an invoice: all that they might be, and which of them add up. */
final class TotalFields {

    /** Totals beyond those that are chosen together; more must speak for them, because no sum does. */
    private static final List<Role> FURTHER = List.of(Role.LINE_TOTAL, Role.CHARGE, Role.ALLOWANCE);

    private static final double LEAST_OF_FURTHER = 2;

    private final List<Proposal<BigDecimal>> amounts;
    private final Map<Role, Proposal<BigDecimal>> chosen;

    private TotalFields(List<Proposal<BigDecimal>> amounts) {
        this.amounts = amounts;
        chosen = new EnumMap<>(Totals.choose(amounts));
        chosen.computeIfPresent(
                Role.PREPAID, (role, amount) -> amount.with(amount.value().abs()));
        complete(chosen);
        for (Role role : FURTHER) {
            heaviest(role, amounts)
                    .filter(amount -> amount.weight() > LEAST_OF_FURTHER)
                    .ifPresent(amount ->
                            chosen.put(role, amount.with(amount.value().abs())));
        }
    }

    /**
     * Reads them.
     *
     * @param labelled amounts beside labels
     * @param slips what giro slips ask for
     */
    static TotalFields of(Grid grid, List<Proposal<BigDecimal>> labelled, List<Proposal<BigDecimal>> slips) {
        List<Proposal<BigDecimal>> amounts = new ArrayList<>(labelled);
        amounts.addAll(slips);
        for (Proposal<BigDecimal> amount : labelled) {
            if (amount.role() == Role.TOTAL) {
                amounts.add(amount.as(Role.GROSS, amount.rule()).add("any-total", ""));
                amounts.add(amount.as(Role.AMOUNT_DUE, amount.rule()).add("any-total-due", ""));
                amounts.add(amount.as(Role.NET, amount.rule()).add("any-total-net", ""));
            }
        }
        addVatRows(grid, amounts);
        addTaxSum(amounts);
        again(amounts);
        lastOfRole(amounts);
        return new TotalFields(amounts);
    }

    /** All that a total might be. */
    List<Proposal<BigDecimal>> candidates(Role role) {
        return amounts.stream().filter(amount -> amount.role() == role).toList();
    }

    /** What it is. */
    Optional<Proposal<BigDecimal>> chosen(Role role) {
        return Optional.ofNullable(chosen.get(role));
    }

    /** A row of rate, base and tax proves itself; several are added up. */
    private static void addVatRows(Grid grid, List<Proposal<BigDecimal>> amounts) {
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
}
