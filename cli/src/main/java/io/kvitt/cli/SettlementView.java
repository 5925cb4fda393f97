package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.domain.debt.EarlySettlement;
import io.kvitt.domain.money.Money;
import java.io.IOException;
import java.util.List;

/** What ends a loan early, as it is shown. */
final class SettlementView {

    private final ScheduleAsides.Settled settled;
    private final EarlySettlement figure;

    SettlementView(ScheduleAsides.Settled settled) {
        this.settled = settled;
        this.figure = settled.figure();
    }

    /** One line. */
    String words() {
        String far = settled.to().equals("day") ? "to that day" : "to the end of its period";
        String fees = figure.fees().isZero() ? "" : " and " + money(figure.fees()) + " exit fee";
        return "Settled on " + settled.on() + ": " + money(figure.total()) + ", of it " + money(figure.principal())
                + " principal, " + money(figure.interest()) + " interest " + far + fees + ".\n";
    }

    String csv() {
        return SpreadsheetLine.of(
                        List.of("settled_on", "interest_to", "principal", "interest", "fees", "total", "currency"))
                + SpreadsheetLine.of(List.of(
                        settled.on().toString(),
                        settled.to(),
                        Json.amount(figure.principal()),
                        Json.amount(figure.interest()),
                        Json.amount(figure.fees()),
                        Json.amount(figure.total()),
                        figure.total().currency().getCurrencyCode()));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("early_settlement");
        json.writeStringField("on", settled.on().toString());
        json.writeStringField("interest_to", settled.to());
        Json.money(json, "principal", figure.principal());
        Json.money(json, "interest", figure.interest());
        Json.money(json, "fees", figure.fees());
        Json.money(json, "total", figure.total());
        json.writeEndObject();
    }

    private static String money(Money money) {
        return TextTable.grouped(money) + " " + money.currency().getCurrencyCode();
    }
}
