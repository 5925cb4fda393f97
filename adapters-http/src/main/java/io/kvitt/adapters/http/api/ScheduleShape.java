package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.application.debt.LoanOutlook;
import io.kvitt.domain.debt.AmortizationSchedule;
import io.kvitt.domain.debt.Instalment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every payment of what is left of a debt. */
record ScheduleShape(
        @Says("What is owed at the beginning") MoneyShape principal,

        @Says(value = "How many payments there are", example = "54")
        int payments,

        @Says("All interest") MoneyShape totalInterest,
        @Says("All that is paid") MoneyShape totalPaid,

        @Says("The day of the last payment; absent if nothing is owed")
        Optional<LocalDate> payoffDate,

        @Says("Each payment") List<Row> rows,
        @Says("What may be meant otherwise") Optional<List<Notice>> warnings) {

    static final ScheduleShape EXAMPLE = new ScheduleShape(
            MoneyShape.of("4500.00", "USD"),
            1,
            MoneyShape.of("71.21", "USD"),
            MoneyShape.of("4571.21", "USD"),
            Optional.of(LocalDate.parse("2026-12-22")),
            List.of(new Row(1, LocalDate.parse("2026-12-22"), "4571.21", "71.21", "4500.00", "0.00")),
            Optional.empty());

    /** One payment, in the currency of the debt. */
    record Row(
            @Says(value = "From 1", example = "1") int number,
            @Says("The day that it is due") LocalDate dueDate,

            @Says(value = "What is paid", example = "125.00")
            String payment,

            @Says(value = "Of it interest", example = "71.21")
            String interest,

            @Says(value = "Of it principal", example = "53.79")
            String principal,

            @Says(value = "Owed afterwards", example = "4446.21")
            String balance) {

        static Row of(Instalment row) {
            return new Row(
                    row.number(),
                    row.dueOn(),
                    row.payment().amount().toPlainString(),
                    row.interest().amount().toPlainString(),
                    row.principal().amount().toPlainString(),
                    row.balanceAfter().amount().toPlainString());
        }
    }

    static ScheduleShape of(LoanOutlook outlook) {
        AmortizationSchedule schedule = outlook.loan().schedule();
        return new ScheduleShape(
                MoneyShape.of(schedule.principal()),
                schedule.instalments().size(),
                MoneyShape.of(schedule.totalInterest()),
                MoneyShape.of(schedule.totalPaid()),
                Optional.of(schedule.last().dueOn()),
                schedule.instalments().stream().map(Row::of).toList(),
                Notice.of(outlook.loan().warnings()));
    }

    /** That nothing is owed. */
    static ScheduleShape paid(MoneyShape nothing) {
        return new ScheduleShape(nothing, 0, nothing, nothing, Optional.empty(), List.of(), Optional.empty());
    }
}
