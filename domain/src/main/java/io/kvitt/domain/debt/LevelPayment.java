package io.kvitt.domain.debt;

import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.DayCount;
import io.kvitt.domain.interest.InterestRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact instalment of an annuity from some payment on: what is owed when its period ends, with what changes in that period
 * already counted, spread over the payments that are left. Later changes are not anticipated.
 */
final class LevelPayment {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private final LoanTerms terms;
    private final InterestFactors factors = new InterestFactors();

    LevelPayment(LoanTerms terms) {
        this.terms = terms;
    }

    /**
     * The instalment.
     *
     * @param number of the first payment that it is for
     * @param last number of the last payment
     * @param balance owed at the start of the period
     */
    BigDecimal from(int number, int last, BigDecimal balance) {
        AccrualPeriod period = terms.calendar().period(number);
        BigDecimal owed = owedAtTheEnd(number, period, balance);
        BigDecimal balloon = terms.repayment().balloon().amount();
        InterestRate later = terms.rates().on(period.end().minusDays(1));
        if (isUniformAfter(number)) {
            return Annuity.afterFirstPeriod(owed, balloon, later.per(period.frequency()), last - number + 1);
        }
        List<BigDecimal> rates = new ArrayList<>();
        for (int k = number + 1; k <= last; k++) {
            AccrualPeriod next = terms.calendar().period(k);
            rates.add(isFree(k) ? BigDecimal.ZERO : factor(next, next.start(), next.end(), later));
        }
        return Annuity.afterFirstPeriod(owed, balloon, rates);
    }

    /** Principal and unrounded interest at the end of the period, with what is paid out in it. */
    BigDecimal owedAtTheEnd(int number, AccrualPeriod period, BigDecimal balance) {
        BigDecimal owed = balance;
        BigDecimal interest = BigDecimal.ZERO;
        LocalDate from = period.start();
        for (LocalDate day : daysOfChange(period)) {
            interest = interest.add(isFree(number) ? BigDecimal.ZERO : interest(owed, period, from, day));
            owed = owed.add(paidOutOn(day));
            from = day;
        }
        interest = interest.add(isFree(number) ? BigDecimal.ZERO : interest(owed, period, from, period.end()));
        return owed.add(interest);
    }

    private BigDecimal interest(BigDecimal owed, AccrualPeriod period, LocalDate from, LocalDate to) {
        return owed.multiply(factor(period, from, to, terms.rates().on(from)), DIGITS);
    }

    private BigDecimal factor(AccrualPeriod period, LocalDate from, LocalDate to, InterestRate rate) {
        return factors.decimal(rate, Accrual.partOfYear(terms.conventions().dayCount(), period, from, to));
    }

    private boolean isFree(int number) {
        return number <= terms.repayment().grace().interestFree();
    }

    private boolean isUniformAfter(int number) {
        return terms.conventions().dayCount() == DayCount.PERIOD
                && terms.calendar().isWholeAfterTheFirst()
                && terms.repayment().grace().interestFree() <= number;
    }

    /** Days inside the period, not its first, on which money is paid out or the rate changes; earliest first. */
    private List<LocalDate> daysOfChange(AccrualPeriod period) {
        if (terms.disbursements().size() == 1 && terms.rates().changes().isEmpty()) {
            LocalDate only = terms.disbursements().get(0).on();
            return isInside(period, only) ? List.of(only) : List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        terms.disbursements().forEach(one -> days.add(one.on()));
        terms.rates().changes().forEach(one -> days.add(one.from()));
        return days.stream()
                .filter(day -> isInside(period, day))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isInside(AccrualPeriod period, LocalDate day) {
        return day.isAfter(period.start()) && day.isBefore(period.end());
    }

    /** What is paid out inside the period, not on its first day. */
    BigDecimal paidOutInside(AccrualPeriod period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day : daysOfChange(period)) {
            sum = sum.add(paidOutOn(day));
        }
        return sum;
    }

    private BigDecimal paidOutOn(LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Disbursement one : terms.disbursements()) {
            sum = one.on().equals(day) ? sum.add(one.amount().amount()) : sum;
        }
        return sum;
    }
}
