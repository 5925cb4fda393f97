package io.kvitt.domain.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.CommitmentCategory;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.MonthTotals;
import io.kvitt.domain.payment.MonthlyReport;
import io.kvitt.domain.payment.ReportLine;
import io.kvitt.domain.payment.ReportRequest;
import io.kvitt.domain.payment.ReportStatus;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everything that prints monthly reports promises. No adapter may switch a test off. */
public abstract class ReportPrinterContract {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String HISTORY = "0001200BBBBBBBBBBBBBBBBB";

    /** The printer. */
    protected abstract ReportPrinter printer();

    /** What a reader finds on each page of a PDF, a line of the page a line of the text. */
    protected abstract List<String> pages(byte[] pdf);

    @Test
    void aReportSaysAllThatIsInIt() {
        MonthlyReport report = report(
                line(1, "Wallenstam AB", "8850.00", "SEK", ReportStatus.PAID),
                line(2, "Göteborg Energi", "100000000000.00", "SEK", ReportStatus.LATE_60),
                line(3, "Tōkyō Gas", "10000000000000", "JPY", ReportStatus.PARTIAL),
                notDue(4, "Skatteverket"));

        List<String> pages = pages(printer().print(report, 3));

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0))
                .contains(
                        "Payments of October 2026",
                        "2026-10 in the zone Europe/Stockholm",
                        ANNA.value(),
                        "Wallenstam AB rent 8 850.00 SEK 2026-10-25 8 850.00 SEK 2026-10-27 2 paid " + HISTORY,
                        "Göteborg Energi rent 100 000 000 000.00 SEK 2026-10-25 100 000 000 000.00 SEK 2026-10-27",
                        "paid 60+ days late",
                        "10 000 000 000 000 JPY",
                        "paid in part",
                        "Skatteverket rent 8 850.00 SEK - 0.00 SEK - not due",
                        "1 paid · 1 paid 60+ days late · 1 paid in part · 1 not due",
                        "2 payments 8 950.00 SEK 100.00 SEK 8 850.00 SEK",
                        "1 payment 12 JPY 500 JPY -488 JPY",
                        "version 3, sealed " + report.hash().hex(),
                        "page 1 of 1")
                .doesNotContain("not over");
    }

    @Test
    void aMonthThatRunsIsToldAsSuch() {
        MonthlyReport whole = report();
        MonthlyReport running = new MonthlyReport(ANNA, whole.request(), false, List.of(), List.of());

        assertThat(pages(printer().print(running, 1)).get(0))
                .contains("The month was not over", "No commitment is confirmed.");
    }

    @Test
    void manyLinesGoOverSeveralPagesEachNumberedAndSealed() {
        MonthlyReport report = report(IntStream.rangeClosed(1, 200)
                .mapToObj(i -> line(i, "Payee %03d".formatted(i), "10.00", "SEK", ReportStatus.PAID))
                .toArray(ReportLine[]::new));

        List<String> pages = pages(printer().print(report, 1));

        assertThat(pages).hasSizeBetween(5, 12);
        String all = String.join("\n", pages);
        for (int i = 1; i <= 200; i++) {
            assertThat(all).containsOnlyOnce("Payee %03d ".formatted(i));
        }
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("sealed " + report.hash().hex(), "page " + (i + 1) + " of " + pages.size());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void nothingIsWrittenOverTheFootOfAPage(int count) {
        MonthlyReport report = report(IntStream.rangeClosed(1, count)
                .mapToObj(i -> line(i, "Gym", "10.00", "SEK", ReportStatus.PAID))
                .toArray(ReportLine[]::new));
        String sealed = "Kvitt · 2026-10, version 1, sealed " + report.hash().hex();

        List<String> pages = pages(printer().print(report, 1));

        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i).strip()).endsWith("\n" + sealed + " page " + (i + 1) + " of " + pages.size());
        }
    }

    @Test
    void theSameReportIsTheSameBytesAnywhere() {
        ReportLine line = line(1, "Wallenstam AB", "8850.00", "SEK", ReportStatus.PAID);
        TimeZone here = TimeZone.getDefault();
        byte[] first = printer().print(report(line), 1);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(printer().print(report(line), 1)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(here);
        }
        assertThat(printer().print(report(line), 2)).isNotEqualTo(first);
        assertThat(printer().print(report(line, notDue(2, "Gym")), 1)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀🏠👩‍👩‍👧",
                "\u202egnp.exe",
                "שכר דירה 12",
                "إيجار الشقة",
                "家賃",
                "<script>alert(1)</script>",
                "(\\)) Tj ET BT",
                "=1+1",
                "e\u0301\u0302\u0303\u0304",
                "\ufffe\uffff\u200b\u2066",
                "\ud83c\udde6\ud83c\uddfd",
                "\ue000\udbff\udffd"
            })
    void everyPayeeCanBePrinted(String payee) {
        ReportLine line = new ReportLine(
                new CommitmentId("0000000000000001"),
                new Description(Normalizer.normalize(payee, Normalizer.Form.NFC)),
                CommitmentCategory.OTHER,
                Money.of("1.00", "SEK"),
                Optional.empty(),
                Money.of("0.00", "SEK"),
                Optional.empty(),
                0,
                ReportStatus.NOT_DUE,
                List.of(),
                HISTORY);

        assertThat(pages(printer().print(report(line), 1)).get(0)).contains("other 1.00 SEK - 0.00 SEK - not due");
    }

    @Test
    void aLongPayeeIsCutAndTheCutShown() {
        ReportLine longest = line(1, "Bostadsrättsföreningen " + "W".repeat(477), "10.00", "SEK", ReportStatus.PAID);

        assertThat(pages(printer().print(report(longest), 1)).get(0))
                .containsPattern("Bostadsrättsföreningen W+… rent 10\\.00 SEK")
                .doesNotContain("W".repeat(30));
    }

    private static MonthlyReport report(ReportLine... lines) {
        ZoneId zone = ZoneId.of("Europe/Stockholm");
        return new MonthlyReport(
                ANNA,
                new ReportRequest(OCTOBER, zone, LocalDate.of(2026, 11, 22)),
                true,
                List.of(lines),
                List.of(totals(1, "12", "500", "-488", "JPY"), totals(2, "8950.00", "100.00", "8850.00", "SEK")));
    }

    private static MonthTotals totals(int count, String accepted, String reversed, String net, String currency) {
        return new MonthTotals(
                Currency.getInstance(currency),
                count,
                Money.of(accepted, currency),
                Money.of(reversed, currency),
                Money.of(net, currency));
    }

    private static ReportLine line(int number, String payee, String amount, String currency, ReportStatus status) {
        return new ReportLine(
                new CommitmentId("%016x".formatted(number)),
                new Description(payee),
                CommitmentCategory.RENT,
                Money.of(amount, currency),
                Optional.of(LocalDate.of(2026, 10, 25)),
                Money.of(amount, currency),
                Optional.of(LocalDate.of(2026, 10, 27)),
                2,
                status,
                List.of(),
                HISTORY);
    }

    private static ReportLine notDue(int number, String payee) {
        return new ReportLine(
                new CommitmentId("%016x".formatted(number)),
                new Description(payee),
                CommitmentCategory.RENT,
                Money.of("8850.00", "SEK"),
                Optional.empty(),
                Money.of("0.00", "SEK"),
                Optional.empty(),
                0,
                ReportStatus.NOT_DUE,
                List.of(),
                HISTORY);
    }
}
