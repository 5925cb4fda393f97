package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.application.debt.PayoffOutlook;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.MinimumPayment;
import io.kvitt.domain.debt.PayoffPlan;
import io.kvitt.domain.debt.PayoffStrategy;
import io.kvitt.domain.debt.PlanComparison;
import io.kvitt.domain.debt.PlanDebt;
import io.kvitt.domain.debt.PlanMonth;
import io.kvitt.domain.debt.StatedMinimum;
import io.kvitt.domain.money.Money;
import java.io.IOException;
import java.io.PrintStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A payoff plan as it is shown: to people, as JSON, and its months as CSV. */
final class PlanView {

    private final Wiring wiring;
    private final PrintStream out;
    private final DataForm form;
    private final PlanShow show;

    PlanView(Wiring wiring, DataForm form, PlanShow show) {
        this.wiring = wiring;
        this.out = wiring.out();
        this.form = form;
        this.show = show;
    }

    void print(PayoffOutlook outlook) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, outlook)) + "\n");
        } else if (form.isCsv()) {
            months(outlook.plan());
        } else {
            words(outlook);
        }
    }

    /** The name as options and output write it: {@code minimums-only}. */
    static String name(PayoffStrategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void words(PayoffOutlook outlook) {
        PayoffPlan plan = outlook.plan();
        List<PlanDebt> debts = outlook.terms().request().debts();
        if (debts.isEmpty()) {
            out.print("There is nothing to pay.\n");
            return;
        }
        if (show.comparison()) {
            comparison(outlook.comparison());
            out.print("\n");
        }
        debts(debts, plan);
        out.print("\n" + summary(outlook) + "\n");
        if (show.rows()) {
            out.print("\n");
            rows(plan);
        }
        if (show.chart(wiring)) {
            out.print("\n");
            chart(outlook).lines().forEach(line -> out.print(line + "\n"));
        }
    }

    private void comparison(PlanComparison comparison) {
        TextTable table = new TextTable("", ">months", "debt-free", ">interest", ">saved");
        row(table, comparison, comparison.minimumsOnly());
        comparison.plans().forEach(plan -> row(table, comparison, plan));
        table.print(out);
    }

    private static void row(TextTable table, PlanComparison comparison, PayoffPlan plan) {
        boolean baseline = plan.strategy() == PayoffStrategy.MINIMUMS_ONLY;
        table.row(
                name(plan.strategy()),
                plan.neverPaysOff() ? "never" : String.valueOf(plan.months().orElseThrow()),
                plan.debtFreeIn().map(YearMonth::toString).orElse("-"),
                plan.neverPaysOff() ? "-" : TextTable.grouped(plan.interest()),
                baseline
                        ? "-"
                        : comparison.interestSaved(plan).map(TextTable::grouped).orElse("-"));
    }

    private void debts(List<PlanDebt> debts, PayoffPlan plan) {
        TextTable table = new TextTable("debt", ">balance", ">rate", ">minimum", "paid in");
        YearMonth first = firstOf(plan);
        for (PlanDebt debt : debts) {
            var cleared = plan.clearedIn(debt.id());
            table.row(
                    Printable.fit(debt.id(), 28),
                    TextTable.grouped(debt.balance()),
                    debt.percent().stripTrailingZeros().toPlainString() + " %",
                    minimum(debt.minimum()),
                    cleared.isEmpty() ? "never" : cleared.getAsInt() == 0 ? "paid" : month(first, cleared.getAsInt()));
        }
        table.print(out);
    }

    private static String minimum(MinimumPayment minimum) {
        boolean fixed = minimum.equals(MinimumPayment.fixed(minimum.floor()));
        return fixed ? TextTable.grouped(minimum.floor()) : StatedMinimum.text(minimum);
    }

    private static String month(YearMonth first, int number) {
        return first.plusMonths(number - 1L).toString();
    }

    private static YearMonth firstOf(PayoffPlan plan) {
        return plan.rows().isEmpty() ? YearMonth.of(1970, 1) : plan.month(1).month();
    }

    private static String summary(PayoffOutlook outlook) {
        PayoffPlan plan = outlook.plan();
        boolean minimums = plan.strategy() == PayoffStrategy.MINIMUMS_ONLY;
        String each = minimums
                ? "With the minimums alone"
                : "With " + money(outlook.terms().budget()) + " a month";
        if (plan.neverPaysOff()) {
            return each + " these are never paid: " + Printable.line(String.join(", ", plan.unpaid()))
                    + " (PLAN_NEVER_PAYS_OFF)";
        }
        String left = plan.unapplied().isZero() ? "" : " " + money(plan.unapplied()) + " of lump sums is not needed.";
        return each + " nothing is owed after "
                + plan.debtFreeIn().map(YearMonth::toString).orElse("the start") + ": " + money(plan.paid()) + " paid, "
                + money(plan.interest()) + " of it interest." + left;
    }

    private void rows(PayoffPlan plan) {
        TextTable table = new TextTable(">no", "month", ">interest", ">principal", ">paid", ">balance");
        for (PlanMonth row : plan.rows()) {
            table.row(
                    String.valueOf(row.number()),
                    row.month().toString(),
                    TextTable.grouped(row.interest().plus(row.fees())),
                    TextTable.grouped(principal(row)),
                    TextTable.grouped(row.paid()),
                    TextTable.grouped(row.balance()));
        }
        table.print(out);
    }

    private static Money principal(PlanMonth row) {
        return row.paid().minus(row.interest()).minus(row.fees());
    }

    private BalanceChart chart(PayoffOutlook outlook) {
        PayoffPlan minimums = outlook.comparison().minimumsOnly();
        List<Money> otherwise = minimums.neverPaysOff() ? List.of() : balances(minimums);
        return new BalanceChart(
                balances(outlook.plan()),
                otherwise,
                outlook.terms().request().first(),
                wiring.columns(),
                show.ascii(wiring));
    }

    private static List<Money> balances(PayoffPlan plan) {
        return IntStream.rangeClosed(0, plan.rows().size())
                .mapToObj(plan::balanceAfter)
                .toList();
    }

    /** A line for each debt in each month: what a spreadsheet can sum up as it likes. */
    private void months(PayoffPlan plan) {
        out.print(SpreadsheetLine.of(
                List.of("number", "month", "debt", "interest", "fee", "paid", "balance", "currency")));
        for (PlanMonth row : plan.rows()) {
            for (PlanMonth.Entry entry : row.debts()) {
                out.print(SpreadsheetLine.of(List.of(
                        String.valueOf(row.number()),
                        row.month().toString(),
                        entry.id(),
                        Json.amount(entry.interest()),
                        Json.amount(entry.fee()),
                        Json.amount(entry.paid()),
                        Json.amount(entry.balance()),
                        entry.paid().currency().getCurrencyCode())));
            }
        }
    }

    private static void write(JsonGenerator json, PayoffOutlook outlook) throws IOException {
        PayoffPlan plan = outlook.plan();
        json.writeStartObject();
        Json.money(json, "budget", outlook.terms().budget());
        json.writeStringField("start_month", outlook.terms().request().first().toString());
        write(json, plan, outlook.comparison().interestSaved(plan));
        json.writeObjectFieldStart("baseline");
        write(json, outlook.comparison().minimumsOnly(), Optional.empty());
        json.writeEndObject();
        json.writeArrayFieldStart("comparison");
        for (PayoffPlan other : outlook.comparison().plans()) {
            json.writeStartObject();
            write(json, other, outlook.comparison().interestSaved(other));
            json.writeEndObject();
        }
        json.writeEndArray();
        writeDebts(json, outlook);
        writeSeries(json, plan);
        json.writeArrayFieldStart("notices");
        for (Violation notice : plan.notices()) {
            Complaint.write(json, notice);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PayoffPlan plan, Optional<Money> saved) throws IOException {
        json.writeStringField("strategy", name(plan.strategy()));
        json.writeBooleanField("never_pays_off", plan.neverPaysOff());
        if (plan.months().isPresent()) {
            json.writeNumberField("months", plan.months().getAsInt());
            Json.money(json, "total_interest", plan.interest());
            Json.money(json, "total_paid", plan.paid());
        }
        if (plan.debtFreeIn().isPresent()) {
            json.writeStringField("payoff_month", plan.debtFreeIn().get().toString());
        }
        if (saved.isPresent()) {
            Json.money(json, "interest_saved", saved.get());
        }
    }

    private static void writeDebts(JsonGenerator json, PayoffOutlook outlook) throws IOException {
        json.writeArrayFieldStart("debts");
        for (PlanDebt debt : outlook.terms().request().debts()) {
            json.writeStartObject();
            json.writeStringField("debt_name", debt.id());
            Json.money(json, "balance", debt.balance());
            json.writeStringField("minimum", StatedMinimum.text(debt.minimum()));
            var cleared = outlook.plan().clearedIn(debt.id());
            if (cleared.isPresent()) {
                json.writeNumberField("months", cleared.getAsInt());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeSeries(JsonGenerator json, PayoffPlan plan) throws IOException {
        json.writeArrayFieldStart("series");
        for (PlanMonth row : plan.rows()) {
            json.writeStartObject();
            json.writeStringField("month", row.month().toString());
            json.writeStringField("interest", Json.amount(row.interest()));
            json.writeStringField("principal", Json.amount(principal(row)));
            json.writeStringField("paid", Json.amount(row.paid()));
            json.writeStringField("balance", Json.amount(row.balance()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String money(Money money) {
        return TextTable.grouped(money) + " " + money.currency().getCurrencyCode();
    }
}
