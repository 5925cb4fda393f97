package io.kvitt.domain.debt;

import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
     * Interest that was put off is part of it.
     *
     * @return empty if the loan has not begun by that day, has ended, its terms lead to no end, or its interest is flat: what is
     *     given back of that is the contract's matter, see {@link RuleOf78}
     */
    public static Optional<EarlySettlement> of(LoanTerms terms, LocalDate on, InterestUntil until) {
        if (terms.repayment().method() == RepaymentMethod.FLAT) {
            return Optional.empty();
        }
        return terms.schedule().match(schedule -> of(terms, schedule, on, until), broken -> Optional.empty());
    }

    private static Optional<EarlySettlement> of(
            LoanTerms terms, AmortizationSchedule schedule, LocalDate on, InterestUntil until) {
        for (Instalment row : schedule.instalments()) {
            if (!on.isBefore(row.from()) && on.isBefore(row.dueOn())) {
                List<Instalment> before = schedule.instalments().subList(0, row.number() - 1);
                return Optional.of(within(terms, row, owedBefore(before, row, terms), on, until)
                        .plusInterest(putOff(terms, before)));
            }
        }
        return Optional.empty();
    }

    private EarlySettlement plusInterest(Money more) {
        return new EarlySettlement(principal, interest.plus(more), fees);
    }

    /** What earlier periods accrued and no instalment has paid. */
    private static Money putOff(LoanTerms terms, List<Instalment> before) {
        Money sum = Money.zero(terms.repayment().balloon().currency());
        for (Instalment row : before) {
            Money owed = owedBefore(before.subList(0, row.number() - 1), row, terms);
            LocalDate lastDay = row.dueOn().minusDays(1);
            Money accrued =
                    within(terms, row, owed, lastDay, InterestUntil.PERIOD_END).interest();
            sum = sum.plus(accrued).minus(row.interest());
        }
        return sum;
    }

    private static Money owedBefore(List<Instalment> before, Instalment row, LoanTerms terms) {
        if (!before.isEmpty()) {
            return before.get(before.size() - 1).balanceAfter();
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
        Stream<LocalDate> days = Stream.concat(
                terms.rates().changes().stream().map(RateChange::from),
                terms.disbursements().stream().map(Disbursement::on));
        days.filter(day -> day.isAfter(row.from()) && !day.isAfter(on))
                .distinct()
                .sorted()
                .forEach(day -> {
                    accrual.changeRate(day, terms.rates().on(day));
                    accrual.changeBalance(day, accrual.balance() + paidOutOn(terms, day, units));
                });
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
