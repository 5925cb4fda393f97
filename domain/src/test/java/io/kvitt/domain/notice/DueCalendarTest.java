package io.kvitt.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.KeptInvoice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueCalendarTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final NoticePreferences USUAL = NoticePreferences.usual(Bills.ANNA, ZoneOffset.UTC);
    private static final KeptInvoice RENT = Bills.rent(1, DUE, NOON);

    @Test
    void anInvoiceIsAWholeDayWithAnAlarmForEachLeadDay() {
        assertThat(DueCalendar.of(List.of(RENT), USUAL)).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Kvitt//Due dates//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Kvitt
                REFRESH-INTERVAL;VALUE=DURATION:PT12H
                BEGIN:VEVENT
                UID:0000000000000000000000000000000000000000000000000000000000000001@kvitt
                DTSTAMP:20261123T120000Z
                LAST-MODIFIED:20261123T120000Z
                SEQUENCE:0
                DTSTART;VALUE=DATE:20261130
                DTEND;VALUE=DATE:20261201
                SUMMARY:Pay Wallenstam AB\\, 9412.00 SEK
                STATUS:CONFIRMED
                TRANSP:TRANSPARENT
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Pay Wallenstam AB\\, 9412.00 SEK
                TRIGGER:-PT3780M
                END:VALARM
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Pay Wallenstam AB\\, 9412.00 SEK
                TRIGGER:PT540M
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void whatIsPaidOrVoidIsCancelledUnderTheSameNameInALaterSequence() {
        for (KeptInvoice over :
                List.of(RENT.paid(true, DUE, NOON.plusSeconds(60)), RENT.voided(NOON.plusSeconds(60)))) {
            assertThat(DueCalendar.of(List.of(over), USUAL))
                    .contains("UID:" + RENT.id() + "@kvitt\r\n", "SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n")
                    .contains("DTSTAMP:20261123T120100Z\r\n")
                    .doesNotContain("VALARM");
        }
    }

    @Test
    void whatAsksForNothingOrHasNoDayIsNotInIt() {
        Invoice receipt =
                Bills.put(Bills.rent(DUE), Field.DOC_TYPE, DocType.RECEIPT).done();
        KeptInvoice undated = Bills.kept(Bills.ANNA, 3, new Invoice.Draft().done(), false, NOON);

        assertThat(DueCalendar.of(List.of(Bills.kept(Bills.ANNA, 2, receipt, false, NOON), undated), USUAL))
                .doesNotContain("VEVENT");
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # text   | written
          a,b;c  | a\\,b\\;c
          a\\nb   | a\\\\nb
          d:"e"  | d:"e"
        """)
    void textIsEscaped(String text, String written) {
        assertThat(CalendarText.escaped(text)).isEqualTo(written);
    }

    @Test
    void aLineBreakInATextDoesNotEndTheProperty() {
        assertThat(new CalendarText()
                        .text("SUMMARY", "a\r\nBEGIN:VEVENT\u0000\u2028x")
                        .toString())
                .isEqualTo("SUMMARY:a\\nBEGIN:VEVENT\\nx\r\n");
    }

    @Property(tries = 1000)
    void noLineIsLongerThan75OctetsAndUnfoldedTheTextIsWhole(@ForAll @StringLength(max = 400) String text) {
        String written = new CalendarText().text("SUMMARY", text).toString();

        for (String line : written.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        assertThat(written.replace("\r\n ", "")).isEqualTo("SUMMARY:" + CalendarText.escaped(text) + "\r\n");
        assertThat(written.getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(written);
    }
}
