package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A debt as it is shown. */
record DebtShape(
        @Says(value = "Its id, a UUID", example = "b7c0f1d2-0000-4000-8000-000000000001")
        String debtId,

        @Says(value = "What its owner calls it", example = "Chase Credit Card")
        String debtName,

        @Says("What was lent") MoneyShape principal,

        @Says(value = "Nominal, percent per year", example = "18.99")
        String interestRate,

        @Says("First day of interest") LocalDate startDate,
        @Says("Day of the last payment, if it is agreed") Optional<LocalDate> endDate,

        @Says(
                value = "How often it is paid",
                example = "monthly",
                oneOf = {"weekly", "biweekly", "monthly", "quarterly", "annually"})
        String paymentFrequency,

        @Says("What is owed now; zero says that it is paid") MoneyShape currentBalance,
        @Says("What has to be paid each time") Optional<MoneyShape> minimumPayment,
        @Says(value = "Who is owed", example = "Chase Bank") Optional<String> creditor,
        @Says("Put away: out of sums and plans") boolean archived,

        @Says(value = "One more with every change", example = "1")
        long version,

        @Says("When it was recorded") Instant createdAt,
        @Says("When it was changed last") Instant updatedAt,
        @Says("What may be meant otherwise") Optional<List<Notice>> warnings) {

    static final DebtShape EXAMPLE = new DebtShape(
            "b7c0f1d2-0000-4000-8000-000000000001",
            "Chase Credit Card",
            MoneyShape.of("5000.00", "USD"),
            "18.99",
            LocalDate.parse("2024-01-01"),
            Optional.empty(),
            "monthly",
            MoneyShape.of("4500.00", "USD"),
            Optional.of(MoneyShape.of("125.00", "USD")),
            Optional.of("Chase Bank"),
            false,
            1,
            Instant.parse("2026-11-22T06:41:00Z"),
            Instant.parse("2026-11-22T06:41:00Z"),
            Optional.empty());

    static DebtShape of(Debt debt) {
        DebtDetails details = debt.details();
        return new DebtShape(
                debt.id().toString(),
                details.name(),
                MoneyShape.of(details.principal()),
                details.rate().percent().toPlainString(),
                details.startOn(),
                details.endOn(),
                details.frequency().text(),
                MoneyShape.of(details.balance()),
                details.minimumPayment().map(MoneyShape::of),
                details.creditor(),
                debt.archived(),
                debt.version(),
                debt.createdAt(),
                debt.updatedAt(),
                Notice.of(details.warnings()));
    }

    /** A page of them. */
    record Page(
            @Says(value = "Debts, oldest first", selectable = true)
            List<DebtShape> items,

            @Says(value = "Where the next page begins, if there is more", example = "c29tZSBwbGFjZQ")
            Optional<String> nextCursor,

            @Says(value = "Entries on a page, at most", example = "25")
            int limit,

            @Says("Where the pages are") Links links) {

        static final Page EXAMPLE =
                new Page(List.of(DebtShape.EXAMPLE), Optional.empty(), 25, new Links("/v1/debts", Optional.empty()));

        static Page of(List<Debt> debts, Paging paging) {
            return new Page(debts.stream().map(DebtShape::of).toList(), paging.next(), paging.limit(), paging.links());
        }
    }
}
