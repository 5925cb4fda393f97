package io.kvitt.domain.debt;

import io.kvitt.domain.interest.AccrualPeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * Interest of the whole term on what was paid out, whatever has been repaid, in equal parts.
 *
 * <pre>total = Σ P · r · T,   part = round(total / n),   the last takes round(total) − (n − 1) · part</pre>
 *
 * P paid out (money), r rate per year (fraction), T years by the day count, n payments. By hand: 1 250.00 at 15 % for four months
 * is 62.50; three times 15.62 and 15.64.
 */
final class FlatInterest {

    private final LoanTerms terms;
    private final int first;
    private final int last;
    private final BigDecimal total;
    private final long each;
    private final long rest;

    FlatInterest(LoanTerms terms, int last, SmallestUnits units, long step) {
        this.terms = terms;
        this.last = last;
        this.first = terms.repayment().grace().interestFree() + 1;
        this.total = exactTotal();
        this.each =
                units.rounded(exactPart(), step, terms.conventions().rounding().mode());
        this.rest = units.rounded(total, step, terms.conventions().rounding().mode()) - (last - first) * each;
    }

    /** Interest of one payment, in smallest units. */
    long of(int number) {
        if (number < first) {
            return 0;
        }
        return number == last ? Math.max(0, rest) : each;
    }

    /** Interest of one payment, not rounded. */
    BigDecimal exactPart() {
        return total.divide(BigDecimal.valueOf((long) last - first + 1), MathContext.DECIMAL128);
    }

    private BigDecimal exactTotal() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Disbursement one : terms.disbursements()) {
            InterestFactor factor = InterestFactor.ZERO;
            for (int k = first; k <= last; k++) {
                factor = factor.plus(during(terms.calendar().period(k), one.on()));
            }
            sum = sum.add(factor.times(one.amount().amount()));
        }
        return sum;
    }

    private InterestFactor during(AccrualPeriod period, LocalDate paidOutOn) {
        InterestFactor factor = InterestFactor.ZERO;
        LocalDate from = later(period.start(), paidOutOn);
        for (RateChange change : terms.rates().changes()) {
            if (change.from().isAfter(from) && change.from().isBefore(period.end())) {
                factor = factor.plus(between(period, from, change.from()));
                from = change.from();
            }
        }
        return from.isBefore(period.end()) ? factor.plus(between(period, from, period.end())) : factor;
    }

    private InterestFactor between(AccrualPeriod period, LocalDate from, LocalDate to) {
        return InterestFactor.of(
                terms.rates().on(from), Accrual.partOfYear(terms.conventions().dayCount(), period, from, to));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }
}
