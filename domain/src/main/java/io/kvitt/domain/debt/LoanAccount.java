package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A loan as it is paid: its rows, and how things stand.
 *
 * @param schedule rows with what was paid and what is still to come
 * @param payments made, earliest first, and what each went to
 * @param unpaid what was due up to the date and is not paid, as it was on that date
 * @param overdueSince the oldest due date before the date whose instalment is not fully paid
 * @param unapplied what is left of planned extra payments and payments made once nothing is owed
 */
public record LoanAccount(
        AmortizationSchedule schedule,
        List<AppliedPayment> payments,
        Dues unpaid,
        Optional<LocalDate> overdueSince,
        Money unapplied) {

    public LoanAccount {
        payments = List.copyOf(payments);
    }
}
