package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.MonthTotals;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentId;
import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;

/** Payments as they are shown: to people, as JSON, and as CSV. */
final class PaymentView {

    private static final List<String> COLUMNS = List.of(
            "payment_id", "user_id", "timestamp", "description", "currency", "amount", "reverses", "accepted_at");

    private final PrintStream out;
    private final DataForm form;
    private final ZoneId zone;

    /**
     * A view.
     *
     * @param zone in which people see the days
     */
    PaymentView(PrintStream out, DataForm form, ZoneId zone) {
        this.out = out;
        this.form = form;
        this.zone = zone;
    }

    /** One payment, the same however often it was handed in. */
    void one(Payment payment) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, payment)) + "\n");
        } else if (form.isCsv()) {
            csv(List.of(payment));
        } else {
            sheet(payment);
        }
    }

    /** Several, with their sums. */
    void all(List<Payment> payments) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, payments)) + "\n");
        } else if (form.isCsv()) {
            csv(payments);
        } else {
            table(payments);
        }
    }

    /** The option that states what a JSON pointer points to; the pointer itself where there is none. */
    static String optionAt(String pointer) {
        return switch (pointer) {
            case "/payment_id" -> "--id";
            case "/user_id" -> "--user";
            case "/timestamp" -> "--at";
            case "/description" -> "--description";
            case "/currency" -> "--currency";
            case "/amount" -> "--amount";
            case "/zone" -> "--zone";
            case "/payee" -> "--payee";
            case "/category" -> "--category";
            case "/month", "/reverses", "/commitment_id", "/version" -> "";
            default -> pointer;
        };
    }

    private void sheet(Payment payment) {
        line("id", payment.id().toString());
        line("paid", payment.paidAt().at().atZone(zone).toOffsetDateTime().toString());
        line("for", payment.description().text());
        line("amount", money(payment.amount()));
        payment.reverses().ifPresent(original -> line("takes back", original.toString()));
    }

    private void line(String name, String value) {
        out.print(name + " ".repeat(11 - name.length()) + Printable.line(value) + "\n");
    }

    private void table(List<Payment> payments) {
        if (payments.isEmpty()) {
            out.print("No payments.\n");
            return;
        }
        TextTable table = new TextTable("id", "paid", "for", ">amount", "", "");
        for (Payment payment : payments) {
            table.row(
                    shortId(payment.id()),
                    payment.paidAt().at().atZone(zone).toLocalDate().toString(),
                    Printable.fit(payment.description().text(), 40),
                    (payment.isReversal() ? "-" : "") + TextTable.grouped(payment.amount()),
                    payment.amount().currency().getCurrencyCode(),
                    payment.reverses()
                            .map(original -> "takes back " + shortId(original))
                            .orElse(""));
        }
        table.print(out);
        for (MonthTotals total : MonthTotals.of(payments)) {
            out.print("paid " + money(total.net()) + " in " + total.count()
                    + (total.count() == 1 ? " payment" : " payments")
                    + (total.reversed().isZero() ? "" : ", " + money(total.reversed()) + " taken back") + "\n");
        }
    }

    private void csv(List<Payment> payments) {
        out.print(SpreadsheetLine.of(COLUMNS));
        payments.forEach(payment -> out.print(SpreadsheetLine.of(List.of(
                payment.id().toString(),
                user(payment),
                payment.paidAt().at().toString(),
                payment.description().text(),
                payment.amount().currency().getCurrencyCode(),
                Json.amount(payment.amount()),
                payment.reverses().map(PaymentId::toString).orElse(""),
                payment.acceptedAt().toString()))));
    }

    private static void write(JsonGenerator json, List<Payment> payments) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (Payment payment : payments) {
            write(json, payment);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("totals");
        for (MonthTotals total : MonthTotals.of(payments)) {
            json.writeStartObject();
            json.writeStringField("currency", total.currency().getCurrencyCode());
            json.writeNumberField("count", total.count());
            json.writeStringField("accepted", Json.amount(total.accepted()));
            json.writeStringField("reversed", Json.amount(total.reversed()));
            json.writeStringField("net", Json.amount(total.net()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Payment payment) throws IOException {
        json.writeStartObject();
        json.writeStringField(PaymentField.PAYMENT_ID.text(), payment.id().toString());
        json.writeStringField(PaymentField.USER_ID.text(), user(payment));
        json.writeStringField(
                PaymentField.TIMESTAMP.text(), payment.paidAt().at().toString());
        json.writeStringField(
                PaymentField.DESCRIPTION.text(), payment.description().text());
        json.writeStringField(
                PaymentField.CURRENCY.text(), payment.amount().currency().getCurrencyCode());
        json.writeStringField(PaymentField.AMOUNT.text(), Json.amount(payment.amount()));
        if (payment.reverses().isPresent()) {
            json.writeStringField(
                    PaymentField.REVERSES.text(), payment.reverses().get().toString());
        }
        json.writeStringField("status", "ACCEPTED");
        json.writeStringField("accepted_at", payment.acceptedAt().toString());
        json.writeStringField("content_hash", payment.contentHash().hex());
        json.writeEndObject();
    }

    static String shortId(PaymentId id) {
        return id.toString().substring(0, DebtView.SHORT_ID);
    }

    static String money(Money money) {
        return TextTable.grouped(money) + " " + money.currency().getCurrencyCode();
    }

    private static String user(Payment payment) {
        return payment.owner().value().substring("user_".length());
    }
}
