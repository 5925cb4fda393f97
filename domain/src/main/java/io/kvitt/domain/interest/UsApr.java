package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Exponential.WORKING;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annual percentage rate of the United States by the actuarial method.
 *
 * <pre>
 *   Σ A_k / ((1 + e_k · i) · (1 + i)^(q_k)) = Σ P_j / ((1 + f_j · i) · (1 + i)^(t_j))        APR = i · w</pre>
 *
 * A_k amounts advanced, P_j payments, q_k and t_j whole unit-periods and e_k and f_j the odd part of one before them (see
 * {@link UnitPeriod}), i the rate a unit-period sought (fraction), w unit-periods a year. Interest is simple within the odd
 * part. Solved for i from −0.999999 to 10^20; APR rounded to 16 digits. Source: 12 CFR 1026 (Regulation Z), appendix J, (b)(8).
 * The law asks for 1/8 of one percentage point, 1/4 for irregular transactions (12 CFR 1026.22(a)).
 *
 * <p>By hand: 1 000 and one payment of 1 080 after 255 days: i = 0.08, w = 365/255, APR = 11.45 %.
 */
public final class UsApr {

    private static final BigDecimal LOWEST = new BigDecimal("-0.999999");
    private static final BigDecimal HIGHEST = new BigDecimal("1E20");
    private static final MathContext DIGITS = new MathContext(16);
    private static final int DECIMALS = 20;
    private static final BigDecimal MOST_PER_YEAR = BigDecimal.valueOf(365);
    private static final int MOST = 5_000;

    private UsApr() {}

    /**
     * From times that are known.
     *
     * @param advances amounts of zero or more
     * @param payments amounts of zero or more
     * @param perYear unit-periods in a year, w, above zero and at most 365
     */
    public static Apr of(List<UnitFlow> advances, List<UnitFlow> payments, BigDecimal perYear) {
        if (perYear.signum() <= 0 || perYear.compareTo(MOST_PER_YEAR) > 0) {
            throw new IllegalArgumentException(perYear + " unit-periods a year");
        }
        Violations broken = new Violations();
        EuApr.sides(advances.size(), payments.size(), "/payments", broken);
        check(advances, "/advances", broken);
        check(payments, "/payments", broken);
        if (!broken.isEmpty()) {
            return EuApr.missing(broken);
        }
        List<UnitFlow> flows = inOrder(advances, payments);
        return isOneSided(flows)
                ? new Apr.Missing(List.of(new Violation(
                        "", CashFlows.ONE_SIDED, "Something must be advanced, and something paid at another time.")))
                : Apr.of(rates(flows).stream()
                        .map(rate -> rate.multiply(perYear, WORKING)
                                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                                .round(DIGITS))
                        .toList());
    }

    /** From dates: the unit-period is the most frequent interval, and times are counted from the first advance. */
    public static Apr ofDates(List<DatedFlow> advances, List<DatedFlow> payments) {
        Violations broken = new Violations();
        EuApr.sides(advances.size(), payments.size(), "/payments", broken);
        EuApr.inRange(advances, "/advances/", broken);
        EuApr.inRange(payments, "/payments/", broken);
        if (!broken.isEmpty()) {
            return EuApr.missing(broken);
        }
        List<LocalDate> dates = Stream.concat(advances.stream(), payments.stream())
                .map(DatedFlow::on)
                .distinct()
                .sorted()
                .toList();
        LocalDate first = dates.get(0);
        if (dates.size() == 2
                && advances.stream().allMatch(advance -> advance.on().equals(first))) {
            return single(sum(advances), sum(payments), Term.between(first, dates.get(1)));
        }
        UnitPeriod unit = dates.size() < 2 ? UnitPeriod.MONTH : UnitPeriod.of(dates);
        return of(timed(advances, first, unit), timed(payments, first, unit), unit.perYear());
    }

    /**
     * One advance and one payment: the unit-period is the term, at most a year. Appendix J, (b)(4)(iv) and (b)(5).
     */
    public static Apr single(BigDecimal advance, BigDecimal payment, Term term) {
        return of(
                List.of(new UnitFlow(UnitTime.ZERO, advance)),
                List.of(new UnitFlow(term.time(), payment)),
                term.unitsPerYear());
    }

    private static List<UnitFlow> timed(List<DatedFlow> amounts, LocalDate first, UnitPeriod unit) {
        return amounts.stream()
                .map(amount -> new UnitFlow(unit.between(first, amount.on()), amount.amount()))
                .toList();
    }

    private static BigDecimal sum(List<DatedFlow> amounts) {
        return amounts.stream().map(DatedFlow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void check(List<UnitFlow> flows, String at, Violations broken) {
        if (flows.size() > MOST) {
            broken.add(new Violation(at, CashFlows.TOO_MANY, "Too many amounts.").withLimit(Integer.toString(MOST)));
            return;
        }
        for (int i = 0; i < flows.size(); i++) {
            BigDecimal amount = flows.get(i).amount();
            EuApr.notNegative(amount, at + "/", i, broken);
            CashFlows.check(new CashFlow(Years.ZERO, amount), at + "/", i, broken);
        }
    }

    private static List<UnitFlow> inOrder(List<UnitFlow> advances, List<UnitFlow> payments) {
        List<UnitFlow> flows = new ArrayList<>(advances);
        payments.forEach(flow -> flows.add(new UnitFlow(flow.at(), flow.amount().negate())));
        flows.removeIf(flow -> flow.amount().signum() == 0);
        flows.sort(Comparator.comparing(flow -> flow.at().total()));
        return flows;
    }

    private static boolean isOneSided(List<UnitFlow> flows) {
        return flows.stream().map(flow -> flow.amount().signum()).distinct().count() < 2;
    }

    /** All rates on the ladder where the running sums leave room for several, otherwise the one. */
    private static List<BigDecimal> rates(List<UnitFlow> flows) {
        BigDecimal total = flows.stream().map(UnitFlow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (signChanges(flows) > 1) {
            return RateLadder.roots(rate -> value(flows, rate));
        }
        if (total.signum() == 0) {
            return List.of(BigDecimal.ZERO);
        }
        boolean above = total.signum() * flows.get(0).amount().signum() < 0;
        return (above ? above(flows) : BracketedRoot.between(LOWEST, BigDecimal.ZERO, rate -> value(flows, rate)))
                .stream().toList();
    }

    private static Optional<BigDecimal> above(List<UnitFlow> flows) {
        BigDecimal low = BigDecimal.ZERO;
        for (BigDecimal top = BigDecimal.ONE; top.compareTo(HIGHEST) <= 0; top = top.add(top)) {
            Optional<BigDecimal> found = BracketedRoot.between(low, top, rate -> value(flows, rate));
            if (found.isPresent()) {
                return found;
            }
            low = top;
        }
        return Optional.empty();
    }

    private static int signChanges(List<UnitFlow> flows) {
        int changes = 0;
        for (int i = 1; i < flows.size(); i++) {
            changes +=
                    flows.get(i).amount().signum() == flows.get(i - 1).amount().signum() ? 0 : 1;
        }
        return changes;
    }

    /** The value at the time 0; where that would grow beyond all bounds, at the last flow. */
    private static BigDecimal value(List<UnitFlow> flows, BigDecimal rate) {
        BigDecimal growth = BigDecimal.ONE.add(rate);
        int last = rate.signum() < 0 ? flows.get(flows.size() - 1).at().whole() : 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (UnitFlow flow : flows) {
            BigDecimal odd = BigDecimal.ONE.add(flow.at().fraction().multiply(rate));
            BigDecimal discount = growth.pow(last - flow.at().whole(), WORKING).divide(odd, WORKING);
            sum = sum.add(flow.amount().multiply(discount), WORKING);
        }
        return sum;
    }
}
