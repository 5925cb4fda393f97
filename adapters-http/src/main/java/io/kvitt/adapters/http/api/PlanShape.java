package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.application.debt.PayoffOutlook;
import io.kvitt.domain.debt.PayoffPlan;
import io.kvitt.domain.debt.PlanMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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

        @Says("Each debt, where that was asked for") Optional<List<OneDebt>> debts,

        @Says("What somebody should know of it") Optional<List<Notice>> notices) {

    static final PlanShape EXAMPLE = new PlanShape(
            "avalanche",
            Optional.of(16),
            Optional.of("2028-03"),
            MoneyShape.of("619.98", "USD"),
            Optional.of(MoneyShape.of("1593.74", "USD")),
            Optional.of(38),
            new Baseline(Optional.of(54), Optional.of("2031-05"), MoneyShape.of("2213.72", "USD"), Optional.empty()),
            List.of(new Month("2026-12", "4246.21", "71.21", "253.79")),
            Optional.of(List.of(OneDebt.EXAMPLE)),
            Optional.empty());

    /** What the minimums alone come to. */
    record Baseline(
            @Says(value = "Months until nothing is owed; absent if that never comes", example = "54")
            Optional<Integer> months,

            @Says(value = "The month in which nothing is owed any more", example = "2031-05")
            Optional<String> payoffMonth,

            @Says("All interest") MoneyShape totalInterest,

            @Says("Owed after each month, all debts together, where that was asked for")
            Optional<List<String>> balances) {

        static Baseline of(PayoffPlan plan, boolean isWhole) {
            return new Baseline(
                    boxed(plan.months()),
                    plan.debtFreeIn().map(Object::toString),
                    MoneyShape.of(plan.interest()),
                    isWhole
                            ? Optional.of(plan.rows().stream()
                                    .map(row -> row.balance().amount().toPlainString())
                                    .toList())
                            : Optional.empty());
        }
    }

    /** One debt, in the currency of the plan; as many months as the series has. */
    record OneDebt(
            @Says(value = "Its id", example = "b7c0f1d2-0000-4000-8000-000000000001")
            String debtId,

            @Says(value = "Its name in the plan", example = "Chase Credit Card")
            String name,

            @Says(value = "The month in which it is paid; absent if it never is", example = "2028-03")
            Optional<String> payoffMonth,

            @Says("Paid in each month") List<String> payments,
            @Says("Owed after each month") List<String> balances) {

        static final OneDebt EXAMPLE = new OneDebt(
                "b7c0f1d2-0000-4000-8000-000000000001",
                "Chase Credit Card",
                Optional.of("2028-03"),
                List.of("325.00"),
                List.of("4246.21"));

        static List<OneDebt> of(List<PlanMonth> months, PlannedDebts planned) {
            return IntStream.range(0, planned.owed().size())
                    .mapToObj(i -> of(
                            planned.owed().get(i).id().toString(),
                            planned.planned().get(i).id(),
                            months.stream().map(month -> month.debts().get(i)).toList(),
                            months))
                    .toList();
        }

        private static OneDebt of(String id, String name, List<PlanMonth.Entry> rows, List<PlanMonth> months) {
            return new OneDebt(
                    id,
                    name,
                    IntStream.range(0, rows.size())
                            .filter(n -> !rows.get(n).balance().isPositive())
                            .mapToObj(n -> months.get(n).month().toString())
                            .findFirst(),
                    rows.stream()
                            .map(row -> row.paid().amount().toPlainString())
                            .toList(),
                    rows.stream()
                            .map(row -> row.balance().amount().toPlainString())
                            .toList());
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
        return of(outlook, outlook.plan().rows(), Optional.empty());
    }

    /** With each debt for itself. */
    static PlanShape of(PayoffOutlook outlook, PlannedDebts planned) {
        List<PlanMonth> months = outlook.plan().rows();
        return of(outlook, months, Optional.of(OneDebt.of(months, planned)));
    }

    private static PlanShape of(PayoffOutlook outlook, List<PlanMonth> months, Optional<List<OneDebt>> debts) {
        PayoffPlan plan = outlook.plan();
        return new PlanShape(
                plan.strategy().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                boxed(plan.months()),
                plan.debtFreeIn().map(Object::toString),
                MoneyShape.of(plan.interest()),
                outlook.comparison().interestSaved(plan).map(MoneyShape::of),
                boxed(outlook.comparison().monthsEarlier(plan)),
                Baseline.of(outlook.comparison().minimumsOnly(), debts.isPresent()),
                months.stream().map(Month::of).toList(),
                debts,
                Notice.of(plan.notices()));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }
}
