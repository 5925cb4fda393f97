package io.kvitt.cli;

import io.kvitt.application.invoice.ListInvoices.Wanted;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.debt.StatedText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which of the kept invoices a command is about; all where nothing is said. */
final class InvoiceFilter {

    @Option(names = "--due-before", paramLabel = "DATE", description = "Only what is due on an earlier day.")
    private Optional<String> dueBefore = Optional.empty();

    @Option(names = "--month", paramLabel = "MONTH", description = "Only what is due in that month, 2026-12.")
    private Optional<String> month = Optional.empty();

    @Option(names = "--open", description = "Only what is still to be paid, wholly or partly.")
    private boolean open;

    Checked<Wanted> wanted() {
        Violations broken = new Violations();
        Optional<LocalDate> day =
                dueBefore.flatMap(text -> PlanDebts.good(StatedText.date("/due_before", text), broken));
        Optional<YearMonth> in = month.flatMap(text -> PlanDebts.good(StatedText.month("/month", text), broken));
        return broken.or(() -> new Wanted(day, in, open));
    }

    /** The option that states what a JSON pointer points to. */
    static String optionAt(String pointer) {
        return pointer.isEmpty() ? "" : "--" + pointer.substring(1).replace('_', '-');
    }
}
