package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.application.debt.LoanOutlook;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.AmortizationSchedule;
import io.kvitt.domain.debt.Instalment;
import io.kvitt.domain.interest.Apr;
import io.kvitt.domain.money.Money;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The payments of a loan as they are shown: to people, as JSON and as CSV. */
final class ScheduleView {

    private static final List<String> COLUMNS =
            List.of("number", "due_date", "payment", "interest", "principal", "fees", "balance", "currency");

    private final PrintStream out;
    private final DataForm form;

    ScheduleView(PrintStream out, DataForm form) {
        this.out = out;
        this.form = form;
    }

    /** That a debt is paid: there are no payments to show. */
    void nothing() {
        if (form.isJson()) {
            out.print("{\"payments\":0,\"rows\":[]}\n");
        } else {
            out.print(form.isCsv() ? SpreadsheetLine.of(COLUMNS) : "Nothing is owed.\n");
        }
    }

    void print(LoanOutlook outlook, ScheduleAsides.Asked asked) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, outlook, asked)) + "\n");
        } else if (form.isCsv()) {
            csv(outlook.loan().schedule(), asked);
        } else {
            words(outlook);
            asked.settled().ifPresent(settled -> out.print(new SettlementView(settled).words()));
            if (asked.ruleOf78()) {
                new LegacyInterest(outlook.loan().schedule()).words(out);
            }
        }
    }

    private void words(LoanOutlook outlook) {
        AmortizationSchedule schedule = outlook.loan().schedule();
        boolean fees = schedule.totalFees().isPositive();
        TextTable table = fees
                ? new TextTable(">no", "due", ">payment", ">interest", ">principal", ">fees", ">balance")
                : new TextTable(">no", "due", ">payment", ">interest", ">principal", ">balance");
        schedule.instalments().forEach(row -> table.row(cells(row, fees)));
        table.row(sums(schedule, fees));
        table.print(out);
        out.print("\n" + saved(outlook) + AprView.told(outlook.flows().eu()) + "\n");
    }

    private static String[] cells(Instalment row, boolean fees) {
        List<String> cells = new ArrayList<>(List.of(
                String.valueOf(row.number()),
                row.dueOn().toString(),
                TextTable.grouped(row.payment()),
                TextTable.grouped(row.interest()),
                TextTable.grouped(row.principal())));
        if (fees) {
            cells.add(TextTable.grouped(row.fees()));
        }
        cells.add(TextTable.grouped(row.balanceAfter()));
        return cells.toArray(new String[0]);
    }

    private static String[] sums(AmortizationSchedule schedule, boolean fees) {
        List<String> cells = new ArrayList<>(List.of(
                "",
                "total " + schedule.principal().currency().getCurrencyCode(),
                TextTable.grouped(schedule.totalPaid()),
                TextTable.grouped(schedule.totalInterest()),
                TextTable.grouped(schedule.principal())));
        if (fees) {
            cells.add(TextTable.grouped(schedule.totalFees()));
        }
        cells.add("");
        return cells.toArray(new String[0]);
    }

    /** What extra payments change. */
    private static String saved(LoanOutlook outlook) {
        AmortizationSchedule schedule = outlook.loan().schedule();
        AmortizationSchedule agreed = outlook.asAgreed();
        if (schedule.equals(agreed)) {
            return "";
        }
        Money interest = agreed.totalInterest().minus(schedule.totalInterest());
        int payments = agreed.instalments().size() - schedule.instalments().size();
        return "The extra payments save " + TextTable.grouped(interest) + " "
                + interest.currency().getCurrencyCode() + " of interest and " + payments
                + (payments == 1 ? " payment.\n" : " payments.\n");
    }

    /** One kind of line a file: what was asked for beside the schedule stands for it. */
    private void csv(AmortizationSchedule schedule, ScheduleAsides.Asked asked) {
        if (asked.settled().isPresent()) {
            out.print(new SettlementView(asked.settled().get()).csv());
        } else if (asked.ruleOf78()) {
            new LegacyInterest(schedule).csv(out);
        } else {
            csv(schedule);
        }
    }

    private void csv(AmortizationSchedule schedule) {
        out.print(SpreadsheetLine.of(COLUMNS));
        for (Instalment row : schedule.instalments()) {
            out.print(SpreadsheetLine.of(List.of(
                    String.valueOf(row.number()),
                    row.dueOn().toString(),
                    Json.amount(row.payment()),
                    Json.amount(row.interest()),
                    Json.amount(row.principal()),
                    Json.amount(row.fees()),
                    Json.amount(row.balanceAfter()),
                    row.payment().currency().getCurrencyCode())));
        }
    }

    private static void write(JsonGenerator json, LoanOutlook outlook, ScheduleAsides.Asked asked) throws IOException {
        AmortizationSchedule schedule = outlook.loan().schedule();
        Apr apr = outlook.flows().eu();
        json.writeStartObject();
        Json.money(json, "principal", schedule.principal());
        json.writeNumberField("payments", schedule.instalments().size());
        Json.money(json, "total_interest", schedule.totalInterest());
        Json.money(json, "total_fees", schedule.totalFees());
        Json.money(json, "total_paid", schedule.totalPaid());
        json.writeStringField("payoff_date", schedule.last().dueOn().toString());
        if (!schedule.equals(outlook.asAgreed())) {
            json.writeObjectFieldStart("without_extra_payments");
            json.writeNumberField("payments", outlook.asAgreed().instalments().size());
            Json.money(json, "total_interest", outlook.asAgreed().totalInterest());
            json.writeEndObject();
        }
        AprView.write(json, apr);
        if (asked.settled().isPresent()) {
            new SettlementView(asked.settled().get()).write(json);
        }
        if (asked.ruleOf78()) {
            new LegacyInterest(schedule).write(json);
        }
        json.writeArrayFieldStart("rows");
        for (Instalment row : schedule.instalments()) {
            json.writeStartObject();
            json.writeNumberField("number", row.number());
            json.writeStringField("due_date", row.dueOn().toString());
            json.writeStringField("payment", Json.amount(row.payment()));
            json.writeStringField("interest", Json.amount(row.interest()));
            json.writeStringField("principal", Json.amount(row.principal()));
            json.writeStringField("fees", Json.amount(row.fees()));
            json.writeStringField("balance", Json.amount(row.balanceAfter()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (Violation warning : outlook.loan().warnings()) {
            Complaint.write(json, warning);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
