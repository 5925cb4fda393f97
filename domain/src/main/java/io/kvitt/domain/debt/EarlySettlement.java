package io.kvitt.domain.debt;

import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What ends a loan before its time: the principal still owed, the interest of the period it is paid in, and the exit fee.
 *
 * <p>By hand: 83.57 at 7 %, paid monthly, on 15 February 2024, 14 of 29 days into the period: 83.57 · 0.07 / 12 · 14 / 29 = 0.24,
 * so 83.81; with the whole period's 0.49 it is 84.06.
 */
public record EarlySettlement(Money principal, Money interest, Money fees) {

    /** How far interest is charged. */
    public enum InterestUntil {
        /** To the day on which the loan is settled. The default. */
        SETTLEMENT,
        /** To the end of the period that the day lies in. */
        PERIOD_END
    }

    public Money total() {
        return principal.plus(interest).plus(fees);
    }

    /** The figure for a balance that stood since the period began. */
    public static EarlySettlement of(
            Money balance,
            InterestRate rate,
            AccrualPeriod period,
            LocalDate on,
            Conventions conventions,
            InterestUntil until) {
        LocalDate end = until == InterestUntil.SETTLEMENT ? on : period.end();
        Money interest = AccruedInterest.of(balance, rate, period, period.start(), end, conventions);
        return new EarlySettlement(balance, interest, Money.zero(balance.currency()));
    }

    /**
     * The figure for a loan whose instalments are paid when they are due; one that is due on the day itself counts as paid.
     *
     * @return empty if the loan has not begun by that day, has ended, or its terms lead to no end
     */
    public static Optional<EarlySettlement> of(LoanTerms terms, LocalDate on, InterestUntil until) {
        return terms.schedule().match(schedule -> of(terms, schedule, on, until), broken -> Optional.empty());
    }

    private static Optional<EarlySettlement> of(
            LoanTerms terms, AmortizationSchedule schedule, LocalDate on, InterestUntil until) {
        for (Instalment row : schedule.instalments()) {
            if (!on.isBefore(row.from()) && on.isBefore(row.dueOn())) {
                return Optional.of(within(terms, row, owedBefore(schedule.instalments(), row, terms), on, until));
            }
        }
        return Optional.empty();
    }

    private static Money owedBefore(List<Instalment> rows, Instalment row, LoanTerms terms) {
        if (row.number() > 1) {
            return rows.get(row.number() - 2).balanceAfter();
        }
        Money owed = Money.zero(row.payment().currency());
        for (Disbursement one : terms.disbursements()) {
            owed = one.on().isAfter(row.from()) ? owed : owed.plus(one.amount());
        }
        return owed;
    }

    private static EarlySettlement within(
            LoanTerms terms, Instalment row, Money owed, LocalDate on, InterestUntil until) {
        SmallestUnits units = SmallestUnits.of(owed.currency());
        AccrualPeriod period = terms.calendar().period(row.number());
        Accrual accrual = new Accrual(
                terms.conventions(),
                units.step(terms.conventions()),
                terms.rates().on(period.start()),
                period);
        boolean free = row.number() <= terms.repayment().grace().interestFree();
        accrual.open(period, free, units.of(owed));
        LocalDate end = until == InterestUntil.SETTLEMENT ? on : period.end();
        for (LocalDate day = row.from().plusDays(1); !day.isAfter(on); day = day.plusDays(1)) {
            accrual.changeRate(day, terms.rates().on(day));
            accrual.changeBalance(day, accrual.balance() + paidOutOn(terms, day, units));
        }
        Money exit = terms.fees().stream()
                .filter(fee -> fee.kind() == Fee.Kind.EXIT)
                .map(Fee::amount)
                .reduce(Money.zero(owed.currency()), Money::plus);
        return new EarlySettlement(units.money(accrual.balance()), units.money(accrual.until(end)), exit);
    }

    private static long paidOutOn(LoanTerms terms, LocalDate day, SmallestUnits units) {
        long sum = 0;
        for (Disbursement one : terms.disbursements()) {
            sum += one.on().equals(day) ? units.of(one.amount()) : 0;
        }
        return sum;
    }
}
