package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.invoice.Spending;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What papers say that was bought. Credit notes subtract; reminders and void papers do not count. */
record SpendingShape(
        @Says("By month, then type, then supplier, then currency")
        List<Line> items,

        @Says("All of them, currency by currency") List<Sum> totals,

        @Says(value = "Papers of these days that state no amount, or in no known currency", example = "0")
        int withoutAmount,

        @Says(value = "Papers of which it is not known when they were issued; they are in no sum", example = "1")
        int withoutDate) {

    static final SpendingShape EXAMPLE = new SpendingShape(
            List.of(new Line(
                    Optional.of("2026-11"),
                    Optional.of("receipt"),
                    Optional.of("Kvarnens Bageri"),
                    MoneyShape.of("94.00", "SEK"),
                    2)),
            List.of(new Sum(MoneyShape.of("94.00", "SEK"), 2)),
            0,
            1);

    /** What belongs together. */
    record Line(
            @Says(value = "Month of issue, where months are told apart", example = "2026-11")
            Optional<String> month,

            @Says(value = "What kind of paper, where that is told apart", example = "receipt")
            Optional<String> type,

            @Says(value = "Who sold it, where that is told apart and was found", example = "Kvarnens Bageri")
            Optional<String> supplier,

            @Says("The sum") MoneyShape amount,

            @Says(value = "Of how many papers", example = "2")
            int count) {}

    /** The sum of one currency. */
    record Sum(
            @Says("The sum") MoneyShape amount,

            @Says(value = "Of how many papers", example = "2")
            int count) {}

    static SpendingShape of(Spending spending) {
        return new SpendingShape(
                spending.lines().stream().map(SpendingShape::line).toList(),
                spending.totals().stream()
                        .map(sum -> new Sum(MoneyShape.of(sum.amount()), sum.count()))
                        .toList(),
                spending.withoutAmount(),
                spending.withoutDate());
    }

    private static Line line(Spending.Line line) {
        return new Line(
                line.month().map(YearMonth::toString),
                line.type().map(InvoiceType::of).map(InvoiceType::text),
                line.supplier(),
                MoneyShape.of(line.sum().amount()),
                line.sum().count());
    }
}
