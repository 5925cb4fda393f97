package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The annual percentage rate of charge of the European Union and the United Kingdom.
 *
 * <pre>  Σ C_k · (1 + X)^(−t_k) = Σ D_l · (1 + X)^(−s_l)</pre>
 *
 * C_k amounts advanced and D_l amounts repaid or charged, t_k and s_l their times in years from the first advance (negative
 * before it), X the rate sought (fraction a year). A charge at the beginning is a repayment at the time 0, not a smaller
 * advance; the rate is the same. Solved for X from −0.999999 to 10^20 and rounded to 16 digits; shown by
 * {@link Apr#percent}. Source: Directive 2008/48/EC, Annex I, and Directive 2014/17/EU, Annex I; the same equation in the FCA
 * Handbook, CONC App 1.2 and MCOB 10. Worked table: docs/formulas.md, annual percentage rate.
 *
 * <p>By hand: 1 000 advanced and 1 200 repaid after 1.5 years: X = 1.2^(1/1.5) − 1 = 12.92 %.
 */
public final class EuApr {

    private static final BigDecimal LOWEST = new BigDecimal("-0.999999");
    private static final String NEGATIVE = "AMOUNT_NOT_POSITIVE";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private EuApr() {}

    /**
     * From times that are known.
     *
     * @param advances amounts of zero or more
     * @param repayments amounts of zero or more, charges among them
     */
    public static Apr of(List<CashFlow> advances, List<CashFlow> repayments) {
        Violations broken = new Violations();
        sides(advances.size(), repayments.size(), "/repayments", broken);
        check(advances, "/advances/", broken);
        check(repayments, "/repayments/", broken);
        List<CashFlow> flows = new ArrayList<>(advances);
        repayments.forEach(
                flow -> flows.add(new CashFlow(flow.at(), flow.amount().negate())));
        return broken.isEmpty() ? CashFlows.of(flows).match(EuApr::solved, Apr.Missing::new) : missing(broken);
    }

    /** From dates, whose times are counted from the first advance. */
    public static Apr ofDates(List<DatedFlow> advances, List<DatedFlow> repayments, TimeFactor times) {
        Violations broken = new Violations();
        sides(advances.size(), repayments.size(), "/repayments", broken);
        inRange(advances, "/advances/", broken);
        inRange(repayments, "/repayments/", broken);
        if (!broken.isEmpty()) {
            return missing(broken);
        }
        LocalDate first = advances.stream()
                .map(DatedFlow::on)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Function<DatedFlow, CashFlow> timed = dated -> new CashFlow(times.between(first, dated.on()), dated.amount());
        return of(
                advances.stream().map(timed).toList(),
                repayments.stream().map(timed).toList());
    }

    /** One advance at the time 0 and one repayment: X = (repayment / advance)^(1/t) − 1. */
    public static Apr single(BigDecimal advance, BigDecimal repayment, Years repaidAfter) {
        return of(List.of(new CashFlow(Years.ZERO, advance)), List.of(new CashFlow(repaidAfter, repayment)));
    }

    static Optional<Violation> outside(LocalDate date, String at) {
        return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                ? Optional.of(new Violation(at, CashFlows.OUT_OF_TIME, "The date is before 1900 or after 2200."))
                : Optional.empty();
    }

    static void sides(int advances, int repayments, String repaid, Violations broken) {
        if (advances + repayments == 0) {
            broken.add(new Violation("", CashFlows.EMPTY, "There is no amount at all."));
            return;
        }
        broken.unless(advances > 0, "/advances", CashFlows.ONE_SIDED, "Nothing is advanced.");
        broken.unless(repayments > 0, repaid, CashFlows.ONE_SIDED, "Nothing is repaid.");
    }

    private static void check(List<CashFlow> flows, String at, Violations broken) {
        for (int i = 0; i < Math.min(flows.size(), CashFlows.MOST + 1); i++) {
            notNegative(flows.get(i).amount(), at, i, broken);
            CashFlows.check(flows.get(i), at, i, broken);
        }
    }

    static void notNegative(BigDecimal amount, String side, int number, Violations broken) {
        if (amount.signum() < 0) {
            broken.add(new Violation(
                    side + number + "/amount",
                    NEGATIVE,
                    "An amount is not below zero; its side says which way it flows."));
        }
    }

    static void inRange(List<DatedFlow> amounts, String at, Violations broken) {
        for (int i = 0; i < amounts.size(); i++) {
            outside(amounts.get(i).on(), at + i + "/on").ifPresent(broken::add);
        }
    }

    static Apr missing(Violations broken) {
        Checked<Boolean> refused = broken.or(() -> true);
        return refused.match(
                none -> {
                    throw new IllegalArgumentException("no reason to refuse");
                },
                Apr.Missing::new);
    }

    private static Apr solved(CashFlows flows) {
        return Apr.of(FlowRates.of(flows, LOWEST));
    }
}
