package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.application.payment.PaymentMatch;
import io.kvitt.domain.payment.DebtMatch;
import io.kvitt.domain.payment.ExpectedInstalment;
import io.kvitt.domain.payment.InvoiceMatch;
import io.kvitt.domain.payment.MatchScore;
import io.kvitt.domain.payment.NetPayment;
import io.kvitt.domain.payment.Settlement;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What payments pay, as it is shown: to people, as JSON, and as CSV. */
final class PaymentMatchView {

    private final PrintStream out;
    private final DataForm form;
    private final boolean marked;

    /**
     * A view.
     *
     * @param marked whether the invoices were marked as paid
     */
    PaymentMatchView(PrintStream out, DataForm form, boolean marked) {
        this.out = out;
        this.form = form;
        this.marked = marked;
    }

    /** One thing that a payment pays, or may pay. */
    private record Line(String what, String id, String by, String amount, String left) {

        private static final Line NOTHING = new Line("nothing known", "", "", "", "");
    }

    void all(List<PaymentMatch> matches) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, matches)) + "\n");
        } else if (form.isCsv()) {
            csv(matches);
        } else {
            table(matches);
        }
    }

    private void table(List<PaymentMatch> matches) {
        if (matches.isEmpty()) {
            out.print("No payments to match.\n");
            return;
        }
        TextTable table = new TextTable("id", "paid", "for", ">amount", "", "pays", "id", "by", ">left");
        for (PaymentMatch match : matches) {
            NetPayment payment = match.payment();
            for (Line line : lines(match)) {
                table.row(
                        PaymentView.shortId(payment.id()),
                        payment.on().toString(),
                        Printable.fit(payment.description().text(), 32),
                        TextTable.grouped(payment.amount()),
                        payment.amount().currency().getCurrencyCode(),
                        line.what(),
                        line.id()
                                .substring(
                                        0,
                                        Math.min(InvoiceView.SHORT_ID, line.id().length())),
                        line.by(),
                        TextTable.grouped(line.left()));
            }
        }
        table.print(out);
        long certain = matches.stream()
                .filter(match -> match.invoices() instanceof InvoiceMatch.Settled)
                .count();
        if (certain > 0) {
            String which = "The invoices of " + certain + (certain == 1 ? " payment" : " payments");
            out.print(which + (marked ? " are marked.\n" : " can be marked: --mark-paid.\n"));
        }
    }

    private void csv(List<PaymentMatch> matches) {
        out.print(SpreadsheetLine.of(List.of(
                "payment_id", "paid_on", "description", "currency", "amount", "pays", "id", "by", "part", "left")));
        for (PaymentMatch match : matches) {
            NetPayment payment = match.payment();
            for (Line line : lines(match)) {
                out.print(SpreadsheetLine.of(List.of(
                        payment.id().toString(),
                        payment.on().toString(),
                        payment.description().text(),
                        payment.amount().currency().getCurrencyCode(),
                        Json.amount(payment.amount()),
                        line.what(),
                        line.id(),
                        line.by(),
                        line.amount(),
                        line.left())));
            }
        }
    }

    /** One at least. */
    private static List<Line> lines(PaymentMatch match) {
        List<Line> lines = new ArrayList<>();
        if (match.invoices() instanceof InvoiceMatch.Settled settled) {
            String by = settled.basis().name().toLowerCase(Locale.ROOT);
            settled.settlements()
                    .forEach(one -> lines.add(new Line(
                            "invoice", one.invoiceId(), by, Json.amount(one.paid()), Json.amount(one.left()))));
        } else {
            ((InvoiceMatch.Undecided) match.invoices())
                    .suggestions()
                    .forEach(one -> lines.add(new Line(
                            "perhaps invoice", one.invoiceId(), one.score().total() + " of 1000", "", "")));
        }
        if (match.debts() instanceof DebtMatch.Certain certain) {
            lines.add(debt("debt", certain.instalment()));
        } else {
            ((DebtMatch.Undecided) match.debts()).candidates().forEach(one -> lines.add(debt("perhaps debt", one)));
        }
        return lines.isEmpty() ? List.of(Line.NOTHING) : lines;
    }

    private static Line debt(String what, ExpectedInstalment instalment) {
        return new Line(what, instalment.debtId(), "due " + instalment.dueOn(), Json.amount(instalment.amount()), "");
    }

    private void write(JsonGenerator json, List<PaymentMatch> matches) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("marked", marked);
        json.writeArrayFieldStart("items");
        for (PaymentMatch match : matches) {
            write(json, match);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PaymentMatch match) throws IOException {
        NetPayment payment = match.payment();
        json.writeStartObject();
        json.writeStringField("payment_id", payment.id().toString());
        json.writeStringField("paid_on", payment.on().toString());
        json.writeStringField("description", payment.description().text());
        json.writeStringField("currency", payment.amount().currency().getCurrencyCode());
        json.writeStringField("amount", Json.amount(payment.amount()));
        if (match.invoices() instanceof InvoiceMatch.Settled settled) {
            write(json, settled);
        } else {
            writeSuggested(json, ((InvoiceMatch.Undecided) match.invoices()).suggestions());
        }
        if (match.debts() instanceof DebtMatch.Certain certain) {
            json.writeFieldName("debt");
            write(json, certain.instalment());
        } else {
            json.writeArrayFieldStart("suggested_debts");
            for (ExpectedInstalment one : ((DebtMatch.Undecided) match.debts()).candidates()) {
                write(json, one);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, InvoiceMatch.Settled settled) throws IOException {
        json.writeStringField("by", settled.basis().name().toLowerCase(Locale.ROOT));
        json.writeArrayFieldStart("invoices");
        for (Settlement one : settled.settlements()) {
            json.writeStartObject();
            json.writeStringField("invoice_id", one.invoiceId());
            json.writeStringField("paid", Json.amount(one.paid()));
            json.writeStringField("left", Json.amount(one.left()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("unapplied", Json.amount(settled.unapplied()));
    }

    private static void writeSuggested(JsonGenerator json, List<InvoiceMatch.Suggestion> suggestions)
            throws IOException {
        json.writeArrayFieldStart("suggested_invoices");
        for (InvoiceMatch.Suggestion one : suggestions) {
            MatchScore score = one.score();
            json.writeStartObject();
            json.writeStringField("invoice_id", one.invoiceId());
            json.writeNumberField("score", score.total());
            json.writeNumberField("score_amount", score.amount());
            json.writeNumberField("score_date", score.date());
            json.writeNumberField("score_payee", score.payee());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, ExpectedInstalment one) throws IOException {
        json.writeStartObject();
        json.writeStringField("debt_id", one.debtId());
        json.writeStringField("due_on", one.dueOn().toString());
        json.writeStringField("amount", Json.amount(one.amount()));
        json.writeEndObject();
    }
}
