package io.kvitt.domain.debt;

import io.kvitt.domain.interest.Apr;
import io.kvitt.domain.interest.DatedFlow;
import io.kvitt.domain.interest.EuApr;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.TimeFactor;
import io.kvitt.domain.interest.UsApr;
import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What passes between lender and borrower if a loan is paid as agreed, day by day: what the annual percentage rate is computed
 * from. Fees at the beginning are repayments on that day; those that were kept back and those that were financed too, for the
 * borrower never saw them (Directive 2008/48/EC, article 3(g) and Annex I).
 *
 * <p>By hand: 1 000.00 without fees at 12 %, paid in 12 months, is 1.01^12 − 1 = 12.68 % a year, to the rounding of its payments.
 *
 * @param advances what the lender pays out
 * @param repayments what the borrower pays, the first fees among them
 */
public record LoanFlows(List<DatedFlow> advances, List<DatedFlow> repayments, Frequency frequency) {

    public LoanFlows {
        advances = List.copyOf(advances);
        repayments = List.copyOf(repayments);
    }

    /** The flows of a schedule whose instalments are due so often. */
    public static LoanFlows of(AmortizationSchedule schedule, Frequency frequency) {
        List<DatedFlow> advances = schedule.disbursements().stream()
                .map(one -> new DatedFlow(one.on(), one.amount().amount()))
                .toList();
        List<DatedFlow> repayments = new ArrayList<>();
        Money atStart = schedule.paidAtStart().plus(schedule.notReceived());
        if (atStart.isPositive()) {
            LocalDate first = advances.get(0).on();
            repayments.add(new DatedFlow(first, atStart.amount()));
        }
        for (Instalment row : schedule.instalments()) {
            if (row.payment().isPositive()) {
                repayments.add(new DatedFlow(row.dueOn(), row.payment().amount()));
            }
        }
        return new LoanFlows(advances, repayments, frequency);
    }

    /** The rate of the European Union. Its times are counted in the periods of the loan: weeks, months or years. */
    public Apr eu() {
        return EuApr.ofDates(advances, repayments, times(frequency));
    }

    /** The rate of the United States, by the actuarial method. */
    public Apr us() {
        return UsApr.ofDates(advances, repayments);
    }

    private static TimeFactor times(Frequency frequency) {
        return switch (frequency) {
            case WEEKLY, BIWEEKLY -> TimeFactor.WEEKS;
            case MONTHLY, QUARTERLY, SEMIANNUALLY -> TimeFactor.MONTHS;
            case ANNUALLY -> TimeFactor.YEARS;
        };
    }
}
