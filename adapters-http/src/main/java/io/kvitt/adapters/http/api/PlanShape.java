package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.application.debt.PayoffOutlook;
import io.kvitt.domain.debt.PayoffPlan;
import io.kvitt.domain.debt.PlanMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How debts are paid by a strategy, and how much sooner than by the minimums alone. */
record PlanShape(
        @Says(value = "The strategy", example = "avalanche") String strategy,

        @Says(value = "Months until nothing is owed; absent if that never comes", example = "16")
        Optional<Integer> months,

        @Says(value = "The month in which nothing is owed any more", example = "2028-03")
        Optional<String> payoffMonth,

        @Says("All interest") MoneyShape totalInterest,

        @Says("Less interest than by the minimums alone; absent if those never pay it")
        Optional<MoneyShape> interestSaved,

        @Says(value = "Months earlier than by the minimums alone", example = "38")
        Optional<Integer> monthsEarlier,

        @Says("By the minimums alone") Baseline baseline,
        @Says("Month by month, all debts together") List<Month> series,
        @Says("What somebody should know of it") Optional<List<Notice>> notices) {

    static final PlanShape EXAMPLE = new PlanShape(
            "avalanche",
            Optional.of(16),
            Optional.of("2028-03"),
            MoneyShape.of("619.98", "USD"),
            Optional.of(MoneyShape.of("1593.74", "USD")),
            Optional.of(38),
            new Baseline(Optional.of(54), Optional.of("2031-05"), MoneyShape.of("2213.72", "USD")),
            List.of(new Month("2026-12", "4246.21", "71.21", "253.79")),
            Optional.empty());

    /** What the minimums alone come to. */
    record Baseline(
            @Says(value = "Months until nothing is owed; absent if that never comes", example = "54")
            Optional<Integer> months,

            @Says(value = "The month in which nothing is owed any more", example = "2031-05")
            Optional<String> payoffMonth,

            @Says("All interest") MoneyShape totalInterest) {

        static Baseline of(PayoffPlan plan) {
            return new Baseline(
                    boxed(plan.months()), plan.debtFreeIn().map(Object::toString), MoneyShape.of(plan.interest()));
        }
    }

    /** One month, in the currency of the plan. */
    record Month(
            @Says(value = "The month", example = "2026-12") String month,

            @Says(value = "Owed when it is over", example = "4246.21")
            String balance,

            @Says(value = "Added to the debts in it", example = "71.21")
            String interest,

            @Says(value = "Paid beyond interest and fees", example = "253.79")
            String principal) {

        static Month of(PlanMonth month) {
            return new Month(
                    month.month().toString(),
                    month.balance().amount().toPlainString(),
                    month.interest().amount().toPlainString(),
                    month.principal().amount().toPlainString());
        }
    }

    static PlanShape of(PayoffOutlook outlook) {
        PayoffPlan plan = outlook.plan();
        return new PlanShape(
                plan.strategy().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                boxed(plan.months()),
                plan.debtFreeIn().map(Object::toString),
                MoneyShape.of(plan.interest()),
                outlook.comparison().interestSaved(plan).map(MoneyShape::of),
                boxed(outlook.comparison().monthsEarlier(plan)),
                Baseline.of(outlook.comparison().minimumsOnly()),
                plan.rows().stream().map(Month::of).toList(),
                Notice.of(plan.notices()));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
