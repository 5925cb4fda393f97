package io.kvitt.domain.debt;

import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/**
 * Interest on a balance that does not change.
 *
 * <pre>I = round(b · r · τ)</pre>
 *
 * b balance (money), r rate per year (fraction), τ part of a year from the first day (counted) to the last (not counted) by the
 * day count; rounded once, or once a calendar year where the conventions say so. By hand: 5 000.00 at 12 %, 30 days, ACT/365F:
 * 5 000 · 0.12 · 30 / 365 = 49.315, so 49.32.
 */
public final class AccruedInterest {

    private AccruedInterest() {}

    /**
     * The interest from one day to another.
     *
     * @param balance zero or more
     * @param period that both days lie in
     */
    public static Money of(
            Money balance,
            InterestRate rate,
            AccrualPeriod period,
            LocalDate from,
            LocalDate to,
            Conventions conventions) {
        if (balance.isNegative() || to.isBefore(from)) {
            throw new IllegalArgumentException("interest on " + balance + " from " + from + " to " + to);
        }
        SmallestUnits units = SmallestUnits.of(balance.currency());
        Accrual accrual = new Accrual(conventions, units.step(conventions), rate, period);
        accrual.open(period, false, 0);
        accrual.changeBalance(from, units.of(balance));
        return units.money(accrual.until(to));
    }
}
