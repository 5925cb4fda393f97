package io.kvitt.application.payment;

import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.MonthlyReport;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.ReportLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A monthly report as rows of cells, for spreadsheets. */
public final class ReportSheet {

    private static final List<String> COLUMNS = List.of(
            "month",
            "zone",
            "commitment_id",
            "payee",
            "category",
            "currency",
            "expected_amount",
            "expected_date",
            "paid_amount",
            "paid_date",
            "days_late",
            "status",
            "payment_ids",
            "history");

    private ReportSheet() {}

    /** The names of the columns, and a row for each line. */
    public static List<List<String>> of(MonthlyReport report) {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        report.lines().forEach(line -> rows.add(row(report, line)));
        return List.copyOf(rows);
    }

    private static List<String> row(MonthlyReport report, ReportLine line) {
        return List.of(
                report.request().month().toString(),
                report.request().zone().getId(),
                line.commitment().value(),
                line.payee().text(),
                line.category().text(),
                line.expected().currency().getCurrencyCode(),
                amount(line.expected()),
                line.expectedOn().map(LocalDate::toString).orElse(""),
                amount(line.paid()),
                line.paidOn().map(LocalDate::toString).orElse(""),
                String.valueOf(line.daysLate()),
                line.status().name(),
                line.payments().stream().map(PaymentId::toString).collect(Collectors.joining(" ")),
                line.history());
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }
}
