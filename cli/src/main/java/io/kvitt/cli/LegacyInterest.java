package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.domain.debt.AmortizationSchedule;
import io.kvitt.domain.debt.Instalment;
import io.kvitt.domain.debt.RuleOf78;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** The interest of a loan by the rule of 78 as it is shown: always beside the actuarial figures, never alone. */
final class LegacyInterest {

    private final AmortizationSchedule schedule;
    private final List<RuleOf78.Row> rows;

    LegacyInterest(AmortizationSchedule schedule) {
        this.schedule = schedule;
        this.rows = RuleOf78.beside(schedule);
    }

    void words(PrintStream out) {
        out.print("\nThe rule of 78, a legacy way to spread the same interest, beside the actuarial one:\n\n");
        TextTable table = new TextTable(">no", "due", ">legacy interest", ">interest", ">legacy unearned", ">unearned");
        for (int i = 0; i < rows.size(); i++) {
            RuleOf78.Row row = rows.get(i);
            table.row(
                    String.valueOf(row.number()),
                    schedule.instalments().get(i).dueOn().toString(),
                    TextTable.grouped(row.interest()),
                    TextTable.grouped(row.actuarialInterest()),
                    TextTable.grouped(row.unearned()),
                    TextTable.grouped(row.actuarialUnearned()));
        }
        table.print(out);
        if (isTooLong()) {
            out.print("\nFor consumer loans of more than " + RuleOf78.LONGEST_IN_THE_UNITED_STATES
                    + " months the United States forbid it (15 U.S.C. § 1615).\n");
        }
    }

    private boolean isTooLong() {
        Instalment first = schedule.first();
        LocalDate longest = first.from().plusMonths(RuleOf78.LONGEST_IN_THE_UNITED_STATES);
        return schedule.last().dueOn().isAfter(longest);
    }

    void csv(PrintStream out) {
        out.print(SpreadsheetLine.of(List.of(
                "number", "due_date", "legacy_interest", "interest", "legacy_unearned", "unearned", "currency")));
        for (int i = 0; i < rows.size(); i++) {
            RuleOf78.Row row = rows.get(i);
            out.print(SpreadsheetLine.of(List.of(
                    String.valueOf(row.number()),
                    schedule.instalments().get(i).dueOn().toString(),
                    Json.amount(row.interest()),
                    Json.amount(row.actuarialInterest()),
                    Json.amount(row.unearned()),
                    Json.amount(row.actuarialUnearned()),
                    row.interest().currency().getCurrencyCode())));
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("legacy_rule_of_78");
        for (RuleOf78.Row row : rows) {
            json.writeStartObject();
            json.writeNumberField("number", row.number());
            json.writeStringField("legacy_interest", Json.amount(row.interest()));
            json.writeStringField("interest", Json.amount(row.actuarialInterest()));
            json.writeStringField("legacy_unearned", Json.amount(row.unearned()));
            json.writeStringField("unearned", Json.amount(row.actuarialUnearned()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
