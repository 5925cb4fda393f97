package io.kvitt.domain.payment;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;

/** An instalment of a debt that is to be paid. */
public record ExpectedInstalment(String debtId, String creditor, Money amount, LocalDate dueOn) {

    /**
     * The instalment of a debt that is due nearest to a day, counted from the day the debt began: of two as near the earlier. Absent
     * if it is not known who is owed or what has to be paid each time, or if nothing is owed any more.
     */
    public static Optional<ExpectedInstalment> nearest(Debt debt, LocalDate day) {
        DebtDetails details = debt.details();
        if (debt.archived() || details.isPaid()) {
            return Optional.empty();
        }
        return details.creditor()
                .flatMap(creditor -> details.minimumPayment()
                        .map(amount ->
                                new ExpectedInstalment(debt.id().toString(), creditor, amount, dueNear(details, day))));
    }

    private static LocalDate dueNear(DebtDetails details, LocalDate day) {
        Frequency frequency = details.frequency();
        Period step = frequency.step();
        long about = step.getDays() > 0
                ? ChronoUnit.DAYS.between(details.startOn(), day) / step.getDays()
                : ChronoUnit.MONTHS.between(details.startOn(), day) / step.getMonths();
        return LongStream.rangeClosed(about - 1, about + 1)
                .map(number -> Math.max(1, number))
                .mapToObj(number -> frequency.after(details.startOn(), Math.toIntExact(number)))
                .min(Comparator.comparing((LocalDate due) -> Math.abs(ChronoUnit.DAYS.between(due, day)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
