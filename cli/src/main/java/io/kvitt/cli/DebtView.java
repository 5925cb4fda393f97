package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.DebtTotals;
import io.kvitt.domain.money.Money;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** Debts as they are shown: to people, as JSON, and as CSV. */
final class DebtView {

    /** So much of an id tells debts of a household apart. */
    static final int SHORT_ID = 8;

    private static final List<String> COLUMNS = List.of(
            "debt_id",
            "debt_name",
            "principal",
            "current_balance",
            "currency",
            "interest_rate",
            "payment_frequency",
            "minimum_payment",
            "start_date",
            "end_date",
            "creditor",
            "archived",
            "version",
            "created_at",
            "updated_at");

    private final PrintStream out;
    private final DataForm form;

    DebtView(PrintStream out, DataForm form) {
        this.out = out;
        this.form = form;
    }

    /** One debt, with all that is known of it. */
    void one(Debt debt) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, debt)) + "\n");
        } else if (form.isCsv()) {
            csv(List.of(debt));
        } else {
            sheet(debt);
        }
    }

    /** Several, with their sums. */
    void all(List<Debt> debts, List<DebtTotals> totals) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, debts, totals)) + "\n");
        } else if (form.isCsv()) {
            csv(debts);
        } else {
            table(debts, totals);
        }
    }

    private void sheet(Debt debt) {
        DebtDetails details = debt.details();
        line("id", debt.id().toString());
        line("name", details.name());
        line("principal", money(details.principal()));
        line("balance", money(details.balance()) + (details.isPaid() ? ", paid" : ""));
        line("rate", details.rate().toString());
        line("start", details.startOn().toString());
        details.endOn().ifPresent(end -> line("end", end.toString()));
        line("frequency", details.frequency().text());
        details.minimumPayment().ifPresent(least -> line("minimum", money(least)));
        details.creditor().ifPresent(creditor -> line("creditor", creditor));
        line("version", debt.version() + (debt.archived() ? ", archived" : ""));
    }

    private void line(String name, String value) {
        out.print(name + " ".repeat(11 - name.length()) + Printable.line(value) + "\n");
    }

    private void table(List<Debt> debts, List<DebtTotals> totals) {
        if (debts.isEmpty()) {
            out.print("No debts.\n");
            return;
        }
        TextTable table = new TextTable("id", "name", ">balance", ">of principal", "", ">rate", ">minimum", "paid", "");
        for (Debt debt : debts) {
            DebtDetails details = debt.details();
            table.row(
                    debt.id().toString().substring(0, SHORT_ID),
                    Printable.fit(details.name(), 28),
                    TextTable.grouped(details.balance()),
                    TextTable.grouped(details.principal()),
                    details.principal().currency().getCurrencyCode(),
                    details.rate().toString(),
                    details.minimumPayment().map(TextTable::grouped).orElse("-"),
                    details.frequency().text(),
                    debt.archived() ? "archived" : "");
        }
        table.print(out);
        for (DebtTotals sum : totals) {
            out.print("owed " + money(sum.balance()) + " of " + TextTable.grouped(sum.principal()) + " in "
                    + sum.count() + (sum.count() == 1 ? " debt" : " debts") + "\n");
        }
    }

    private void csv(List<Debt> debts) {
        out.print(SpreadsheetLine.of(COLUMNS));
        debts.forEach(debt -> out.print(SpreadsheetLine.of(cells(debt))));
    }

    private static List<String> cells(Debt debt) {
        DebtDetails details = debt.details();
        return List.of(
                debt.id().toString(),
                details.name(),
                Json.amount(details.principal()),
                Json.amount(details.balance()),
                details.principal().currency().getCurrencyCode(),
                details.rate().percent().toPlainString(),
                details.frequency().text(),
                details.minimumPayment().map(Json::amount).orElse(""),
                details.startOn().toString(),
                details.endOn().map(LocalDate::toString).orElse(""),
                details.creditor().orElse(""),
                String.valueOf(debt.archived()),
                String.valueOf(debt.version()),
                debt.createdAt().toString(),
                debt.updatedAt().toString());
    }

    private static void write(JsonGenerator json, List<Debt> debts, List<DebtTotals> totals) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (Debt debt : debts) {
            write(json, debt);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("totals");
        for (DebtTotals sum : totals) {
            json.writeStartObject();
            json.writeStringField("currency", sum.balance().currency().getCurrencyCode());
            json.writeNumberField("count", sum.count());
            json.writeStringField("principal", Json.amount(sum.principal()));
            json.writeStringField("current_balance", Json.amount(sum.balance()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Debt debt) throws IOException {
        DebtDetails details = debt.details();
        json.writeStartObject();
        json.writeStringField("debt_id", debt.id().toString());
        json.writeStringField("debt_name", details.name());
        Json.money(json, "principal", details.principal());
        json.writeStringField("interest_rate", details.rate().percent().toPlainString());
        json.writeStringField("start_date", details.startOn().toString());
        if (details.endOn().isPresent()) {
            json.writeStringField("end_date", details.endOn().get().toString());
        }
        json.writeStringField("payment_frequency", details.frequency().text());
        Json.money(json, "current_balance", details.balance());
        if (details.minimumPayment().isPresent()) {
            Json.money(json, "minimum_payment", details.minimumPayment().get());
        }
        if (details.creditor().isPresent()) {
            json.writeStringField("creditor", details.creditor().get());
        }
        json.writeBooleanField("archived", debt.archived());
        json.writeNumberField("version", debt.version());
        json.writeStringField("created_at", debt.createdAt().toString());
        json.writeStringField("updated_at", debt.updatedAt().toString());
        if (!details.warnings().isEmpty()) {
            json.writeArrayFieldStart("warnings");
            for (var warning : details.warnings()) {
                Complaint.write(json, warning);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String money(Money money) {
        return TextTable.grouped(money) + " " + money.currency().getCurrencyCode();
    }
}
