package io.kvitt.domain.payment;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Reads the canonical JSON of a report again. It knows the one form in which a report is written, name after name: what is written
 * otherwise is no report.
 */
final class ReportDocument {

    private static final String ESCAPED = "\"\\bfnrt";
    private static final String MEANT = "\"\\\b\f\n\r\t";
    private static final int DIGITS_OF_UNIT = 4;

    private final String json;
    private int at;

    private ReportDocument(String json) {
        this.json = json;
    }

    /** The report that a document was made of; empty if it was made of none. */
    static Optional<MonthlyReport> read(KeptReport kept) {
        try {
            LocalDate asOf = kept.generatedAt().atZone(kept.zone()).toLocalDate();
            MonthlyReport report = new ReportDocument(kept.document()).report(asOf);
            return Optional.of(report).filter(read -> read.canonicalJson().equals(kept.document()));
        } catch (IllegalArgumentException | DateTimeException noReport) {
            return Optional.empty(); // a part that breaks the rules of its kind
        }
    }

    private MonthlyReport report(LocalDate asOf) {
        skip("{\"complete\":");
        boolean complete = isNext("true");
        skip(complete ? "" : "false");
        skip(",\"counts\":{");
        at = indexOf('}'); // they follow from the lines
        skip("},\"format\":\"kvitt.report.1\",\"lines\":");
        List<ReportLine> lines = array(this::line);
        skip(",\"month\":");
        YearMonth month = YearMonth.parse(text());
        skip(",\"totals\":");
        List<MonthTotals> totals = array(this::totals);
        skip(",\"user_id\":");
        UserId owner = new UserId(text());
        skip(",\"zone\":");
        ZoneId zone = ZoneId.of(text());
        skip("}");
        return new MonthlyReport(owner, new ReportRequest(month, zone, asOf), complete, lines, totals);
    }

    private ReportLine line() {
        skip("{\"category\":");
        CommitmentCategory category = CommitmentCategory.named(text()).orElseThrow(this::mistake);
        skip(",\"commitment_id\":");
        CommitmentId commitment = new CommitmentId(text());
        skip(",\"currency\":");
        String currency = text();
        skip(",\"days_late\":");
        int daysLate = number();
        skip(",\"expected_amount\":");
        Money expected = Money.of(text(), currency);
        Optional<LocalDate> expectedOn = date(",\"expected_date\":");
        skip(",\"history\":");
        String history = text();
        skip(",\"paid_amount\":");
        Money paid = Money.of(text(), currency);
        Optional<LocalDate> paidOn = date(",\"paid_date\":");
        skip(",\"payee\":");
        Description payee = new Description(text());
        skip(",\"payment_ids\":");
        List<PaymentId> payments = array(() -> new PaymentId(UUID.fromString(text())));
        skip(",\"status\":");
        ReportStatus status = ReportStatus.valueOf(text());
        skip("}");
        return new ReportLine(
                commitment, payee, category, expected, expectedOn, paid, paidOn, daysLate, status, payments, history);
    }

    private MonthTotals totals() {
        skip("{\"accepted\":");
        String accepted = text();
        skip(",\"count\":");
        int count = number();
        skip(",\"currency\":");
        String currency = text();
        skip(",\"net\":");
        Money net = Money.of(text(), currency);
        skip(",\"reversed\":");
        Money reversed = Money.of(text(), currency);
        skip("}");
        return new MonthTotals(Currency.getInstance(currency), count, Money.of(accepted, currency), reversed, net);
    }

    private Optional<LocalDate> date(String name) {
        return isNext(name) ? Optional.of(LocalDate.parse(text())) : Optional.empty();
    }

    private <T> List<T> array(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        skip("[");
        while (!isNext("]")) {
            skip(elements.isEmpty() ? "" : ",");
            elements.add(element.get());
        }
        return elements;
    }

    private int number() {
        int from = at;
        while (at < json.length() && Character.isDigit(json.charAt(at))) {
            at++;
        }
        return Integer.parseInt(json.substring(from, at));
    }

    private String text() {
        skip("\"");
        StringBuilder text = new StringBuilder();
        while (!isNext("\"")) {
            char c = next();
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() {
        char c = next();
        if (c == 'u' && at + DIGITS_OF_UNIT <= json.length()) {
            at += DIGITS_OF_UNIT;
            return (char) Integer.parseInt(json.substring(at - DIGITS_OF_UNIT, at), 16);
        }
        int which = ESCAPED.indexOf(c);
        if (which < 0) {
            throw mistake();
        }
        return MEANT.charAt(which);
    }

    private char next() {
        if (at >= json.length()) {
            throw mistake();
        }
        return json.charAt(at++);
    }

    private int indexOf(char end) {
        int found = json.indexOf(end, at);
        if (found < 0) {
            throw mistake();
        }
        return found;
    }

    private void skip(String expected) {
        if (!isNext(expected)) {
            throw mistake();
        }
    }

    /** Whether this follows; then it is behind us. */
    private boolean isNext(String expected) {
        boolean follows = json.startsWith(expected, at);
        at += follows ? expected.length() : 0;
        return follows;
    }

    private IllegalArgumentException mistake() {
        return new IllegalArgumentException("no report at character " + at + " of " + json.length());
    }
}
