package io.kvitt.adapters.documents.pdf;

import io.kvitt.adapters.documents.pdf.PrintedTable.Column;
import io.kvitt.adapters.documents.pdf.PrintedTable.Room;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.MonthTotals;
import io.kvitt.domain.payment.MonthlyReport;
import io.kvitt.domain.payment.ReportLine;
import io.kvitt.domain.payment.ReportStatus;
import io.kvitt.domain.payment.port.ReportPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Prints a monthly report with PDFBox. A PDF has a date and an id of its own, which would tell when it was made: here the date is
 * the first day of the month, and the id comes from the seal.
 */
public final class PdfReportPrinter implements ReportPrinter {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final float WHOLE = PrintedPages.RIGHT - PrintedPages.LEFT;
    private static final float SMALL = 7;
    private static final float PLAIN = 8;
    private static final float TITLE = 18;
    private static final float LINE = 11;
    private static final float GAP = 22;
    private static final int DIGITS_OF_ID = 15;

    private static final PrintedTable LINES = new PrintedTable(List.of(
            new Column("payee", 40, 148, Room.CUT),
            new Column("for", 194, 52, Room.CUT),
            new Column("expected", 246, 98, Room.RIGHT),
            new Column("due", 354, 48, Room.CUT),
            new Column("paid", 402, 98, Room.RIGHT),
            new Column("on", 510, 48, Room.CUT),
            new Column("days late", 558, 36, Room.RIGHT),
            new Column("status", 604, 80, Room.CUT),
            new Column("the 24 months before", 690, 112, Room.WHOLE)));

    private static final PrintedTable TOTALS = new PrintedTable(List.of(
            new Column("all payments of the month", 40, 148, Room.CUT),
            new Column("paid", 194, 150, Room.RIGHT),
            new Column("taken back", 354, 146, Room.RIGHT),
            new Column("in all", 510, 150, Room.RIGHT)));

    @Override
    public byte[] print(MonthlyReport report, long version) {
        try (PDDocument document = new PDDocument();
                PrintFont font = PrintFont.in(document)) {
            describe(document, report, version);
            PrintedPages pages = new PrintedPages(document, font);
            head(pages, report);
            lines(pages, report);
            totals(pages, report);
            notes(pages, report, version);
            pages.end(
                    "Kvitt · " + report.request().month() + ", version " + version + ", sealed " + report.hash(),
                    SMALL);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64_000);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException("writing to memory does not fail", never);
        }
    }

    private static void describe(PDDocument document, MonthlyReport report, long version) {
        YearMonth month = report.request().month();
        ZoneId zone = report.request().zone();
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title(report) + ", version " + version);
        about.setProducer("Kvitt");
        about.setCreationDate(GregorianCalendar.from(month.atDay(1).atStartOfDay(zone)));
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage("en");
        document.setDocumentId(Long.parseLong(report.hash().hex().substring(0, DIGITS_OF_ID), 16));
    }

    private static String title(MonthlyReport report) {
        return "Payments of " + MONTH.format(report.request().month());
    }

    private static void head(PrintedPages pages, MonthlyReport report) throws IOException {
        pages.down(TITLE);
        pages.bold(title(report), PrintedPages.LEFT, WHOLE, TITLE);
        pages.down(GAP);
        pages.text(
                report.request().month() + " in the zone "
                        + report.request().zone().getId() + ", " + report.owner(),
                PrintedPages.LEFT,
                WHOLE,
                PLAIN);
        if (!report.complete()) {
            pages.down(LINE);
            pages.text("The month was not over when this was made.", PrintedPages.LEFT, WHOLE, PLAIN);
        }
        pages.down(LINE);
    }

    private static void lines(PrintedPages pages, MonthlyReport report) throws IOException {
        if (report.lines().isEmpty()) {
            pages.down(LINE);
            pages.text("No commitment is confirmed.", PrintedPages.LEFT, WHOLE, PLAIN);
            return;
        }
        LINES.print(pages, report.lines().stream().map(PdfReportPrinter::row).toList());
        pages.makeRoom(GAP);
        pages.down(GAP);
        pages.whole(counts(report), PrintedPages.LEFT, WHOLE, PLAIN);
    }

    private static List<String> row(ReportLine line) {
        return List.of(
                line.payee().text(),
                line.category().text(),
                written(line.expected()),
                date(line.expectedOn()),
                written(line.paid()),
                date(line.paidOn()),
                line.daysLate() == 0 ? "" : String.valueOf(line.daysLate()),
                words(line.status()),
                line.history());
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("-");
    }

    private static String counts(MonthlyReport report) {
        return report.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + words(count.getKey()))
                .collect(Collectors.joining(" · "));
    }

    private static String words(ReportStatus status) {
        return switch (status) {
            case PAID -> "paid";
            case LATE_30 -> "paid 30+ days late";
            case LATE_60 -> "paid 60+ days late";
            case LATE_90 -> "paid 90+ days late";
            case LATE_120 -> "paid 120+ days late";
            case LATE_150 -> "paid 150+ days late";
            case LATE_180 -> "paid 180+ days late";
            case PARTIAL -> "paid in part";
            case MISSED -> "missed";
            case NOT_DUE -> "not due";
            case CLOSED -> "ended before";
        };
    }

    private static void totals(PrintedPages pages, MonthlyReport report) throws IOException {
        if (report.totals().isEmpty()) {
            return;
        }
        pages.makeRoom(GAP);
        pages.down(GAP);
        TOTALS.print(pages, report.totals().stream().map(PdfReportPrinter::row).toList());
    }

    private static List<String> row(MonthTotals total) {
        return List.of(
                total.count() + (total.count() == 1 ? " payment" : " payments"),
                written(total.accepted()),
                written(total.reversed()),
                written(total.net()));
    }

    /** 9412.00 SEK as {@code 9 412.00 SEK}. */
    private static String written(Money money) {
        String plain = money.amount().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = point - 3; i > 0 && Character.isDigit(grouped.charAt(i - 1)); i -= 3) {
            grouped.insert(i, ' ');
        }
        return grouped.append(' ').append(money.currency().getCurrencyCode()).toString();
    }

    private static void notes(PrintedPages pages, MonthlyReport report, long version) throws IOException {
        List<String> notes = List.of(
                "The months before, the last one first: 0 is less than 30 days late at the end of the month, 1 to 6 are steps of"
                        + " 30 days, B is before it began, E is ended with nothing owed.",
                PrintFont.UNKNOWN + " stands for a character that this page cannot show.",
                "The seal is the SHA-256 of this report as canonical JSON, which kvitt payments report "
                        + report.request().month() + " --zone "
                        + report.request().zone().getId() + " --version "
                        + version + " --json prints.",
                "It shows that nothing was changed since. It does not show who made the report.");
        pages.makeRoom(GAP + notes.size() * LINE);
        pages.down(GAP);
        for (String note : notes) {
            pages.text(note, PrintedPages.LEFT, WHOLE, SMALL);
            pages.down(LINE);
        }
    }
}
