package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.application.invoice.SumSpending;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Spending;
import io.kvitt.domain.invoice.Spending.By;
import io.kvitt.domain.invoice.Spending.Line;
import io.kvitt.domain.invoice.Spending.Span;
import io.kvitt.domain.money.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt invoices spending}: what papers say that was bought. */
@Command(
        name = "spending",
        mixinStandardHelpOptions = true,
        description =
                "Sums up what invoices, rental notices and receipts say that was bought, by their day of issue: by"
                        + " currency, never across. Credit notes subtract; reminders and void papers do not count.",
        footer = {
            "",
            "Examples:",
            "  kvitt invoices spending                              month by month",
            "  kvitt invoices spending --from 2026-01-01 --by supplier",
            "  kvitt invoices spending --by month,type --csv > spending.csv"
        })
final class InvoicesSpendingCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--from", paramLabel = "DATE", description = "Issued on this day or later.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Issued on this day or earlier.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "WHAT",
            description = "What is told apart: ${COMPLETION-CANDIDATES}. Default: month.")
    private Set<By> by = EnumSet.noneOf(By.class);

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    InvoicesSpendingCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Checked<Span> span = span();
        if (span instanceof Checked.Invalid<Span> invalid) {
            return new Complaint(wiring.err(), form.isJson(), InvoiceFilter::optionAt).about(invalid.violations());
        }
        try (OpenStore store = storeOptions.open(wiring)) {
            Set<By> apart = by.isEmpty() ? EnumSet.of(By.MONTH) : by;
            show(new SumSpending(store.invoices()).sum(store.user(), ((Checked.Valid<Span>) span).value(), apart));
            return ExitCode.OK;
        }
    }

    private Checked<Span> span() {
        Violations broken = new Violations();
        Optional<LocalDate> first = from.flatMap(text -> PlanDebts.good(StatedText.date("/from", text), broken));
        Optional<LocalDate> last = to.flatMap(text -> PlanDebts.good(StatedText.date("/to", text), broken));
        return broken.or(() -> new Span(first, last));
    }

    private void show(Spending spending) throws IOException {
        if (form.isJson()) {
            wiring.out().print(Json.document(json -> write(json, spending)) + "\n");
        } else if (form.isCsv()) {
            wiring.out().print(SpreadsheetLine.of(List.of("month", "type", "supplier", "amount", "currency", "count")));
            spending.lines().forEach(line -> wiring.out().print(SpreadsheetLine.of(cells(line))));
        } else {
            table(spending);
        }
    }

    private void table(Spending spending) {
        TextTable table = new TextTable("month", "type", "supplier", ">amount", "", ">papers");
        for (Line line : spending.lines()) {
            List<String> cells = cells(line);
            table.row(
                    cells.get(0),
                    cells.get(1).replace('_', ' '),
                    Printable.fit(cells.get(2), 40),
                    TextTable.grouped(cells.get(3)),
                    cells.get(4),
                    cells.get(5));
        }
        table.print(wiring.out());
        spending.totals()
                .forEach(sum -> wiring.out()
                        .print("spent " + TextTable.grouped(sum.amount()) + " " + currency(sum.amount()) + " on "
                                + sum.count() + (sum.count() == 1 ? " paper" : " papers") + "\n"));
        missing(spending.withoutAmount(), "no amount in a known currency");
        missing(spending.withoutDate(), "no day of issue");
    }

    private void missing(int count, String what) {
        if (count > 0) {
            wiring.out().print("not counted: " + count + (count == 1 ? " paper with " : " papers with ") + what + "\n");
        }
    }

    private static List<String> cells(Line line) {
        return List.of(
                line.month().map(YearMonth::toString).orElse(""),
                line.type().map(DocType::code).orElse(""),
                line.supplier().orElse(""),
                line.sum().amount().amount().toPlainString(),
                currency(line.sum().amount()),
                String.valueOf(line.sum().count()));
    }

    private static void write(JsonGenerator json, Spending spending) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (Line line : spending.lines()) {
            json.writeStartObject();
            text(json, "month", line.month().map(YearMonth::toString));
            text(json, "type", line.type().map(DocType::code));
            text(json, "supplier", line.supplier());
            write(json, line.sum());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("totals");
        for (Spending.Sum sum : spending.totals()) {
            json.writeStartObject();
            write(json, sum);
        }
        json.writeEndArray();
        json.writeNumberField("without_amount", spending.withoutAmount());
        json.writeNumberField("without_date", spending.withoutDate());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private static void write(JsonGenerator json, Spending.Sum sum) throws IOException {
        json.writeStringField("amount", sum.amount().amount().toPlainString());
        json.writeStringField("currency", currency(sum.amount()));
        json.writeNumberField("count", sum.count());
        json.writeEndObject();
    }

    private static String currency(Money money) {
        return money.currency().getCurrencyCode();
    }
}
