package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kvitt notify}, and the calendar and the codes of {@code kvitt invoices}. */
class NotifyCommandTest {

    private static final String INVOICE = "../samples/ubl-nordvik.xml";

    @TempDir
    private Path folder;

    @Test
    void preferencesAreShownAndChanged() {
        assertThat(kvitt("notify", "prefs").out()).contains("lead days  3, 0\n", "quiet      none\n");

        Terminal changed = kvitt("notify", "prefs", "--lead-days", "7,1", "--quiet", "22:00-07:00", "--at", "08:30");

        assertThat(changed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(kvitt("notify", "prefs").out())
                .isEqualTo(changed.out())
                .contains("lead days  7, 1\n", "at         08:30\n", "quiet      22:00-07:00\n");
        assertThat(kvitt("notify", "prefs", "--quiet", "none", "--lead-days", "none")
                        .out())
                .contains("lead days  \n", "quiet      none\n");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # option      | value       | code
          --lead-days | 3,soon      | NOTICE_LEAD_DAYS_RANGE
          --lead-days | 61          | NOTICE_LEAD_DAYS_RANGE
          --quiet     | 22-7        | NOTICE_QUIET_HOURS_FORMAT
          --zone      | Mars/Base   | NOTICE_ZONE_UNKNOWN
          --at        | 9           | NOTICE_TIME_FORMAT
          --channels  | pigeon      | NOTICE_CHANNEL_UNKNOWN
        """)
    void whatIsWrongIsToldAtItsOption(String option, String value, String code) {
        Terminal refused = kvitt("notify", "prefs", option, value);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains(option + ": ", code);
    }

    @Test
    void anInboxWithoutNoticesSaysSoAndWhatIsNotThereIsNotRead() {
        assertThat(kvitt("notify", "list").out()).isEqualTo("Nothing to tell.\n");
        assertThat(kvitt("notify", "list", "--unread", "--json").out()).contains("\"events\"");
        assertThat(kvitt("notify", "read", "--all").out()).isEqualTo("0 read\n");
        assertThat(kvitt("notify", "read", "0f1e2d3c-4b5a-3968-8776-655443322110")
                        .exitCode())
                .isEqualTo(ExitCode.FAILED);
        assertThat(kvitt("notify", "read").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatWasKeptIsToldOnceAndReadOnce() {
        kvitt("parse", "--save", "../samples/faktura-dimfors.pdf");

        Terminal first = kvitt("notify", "list", "--unread");
        assertThat(first.out())
                .isEqualTo(kvitt("notify", "list", "--unread").out())
                .contains("*  ", "New invoice from Dimfors Kaffe AB");
        assertThat(kvitt("notify", "read", "--all").out()).isEqualTo("1 read\n");
        assertThat(kvitt("notify", "list", "--unread").out()).isEqualTo("Nothing to tell.\n");
        assertThat(kvitt("notify", "list").out())
                .contains("New invoice from Dimfors Kaffe AB")
                .doesNotContain("*  ");
    }

    @Test
    void whatIsKeptIsInTheCalendar() {
        kvitt("parse", "--save", INVOICE);

        assertThat(kvitt("invoices", "calendar").out())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20261021\r\n", "STATUS:CONFIRMED\r\n", "TRIGGER:-PT3780M\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void thereIsNoCodeForACurrencyWithoutOneAndACodeForOneThatHasIt() throws IOException {
        kvitt("parse", "--save", INVOICE);
        String id = kvitt("invoices", "list", "--json")
                .out()
                .replaceAll("(?s).*\"invoice_id\" ?: ?\"([0-9a-f]{64}).*", "$1");
        Terminal none = kvitt("invoices", "qr", id);
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("PAYMENT_CODE_CURRENCY");

        Terminal edited = kvitt("invoices", "edit", id, "currency=EUR", "iban=DE89370400440532013000", "--confirm");
        assertThat(edited.err()).isEmpty();
        Terminal drawn = kvitt("invoices", "qr", id);
        assertThat(drawn.err()).isEmpty();
        assertThat(drawn.out().lines()).hasSizeGreaterThan(15).allMatch(line -> line.matches("[ \u2580\u2584\u2588]+"));
        Path svg = folder.resolve("pay.svg");
        Path png = folder.resolve("pay.png");
        assertThat(kvitt("invoices", "qr", id, "--svg", svg.toString()).exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(kvitt("invoices", "qr", id, "--png", png.toString()).exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(svg).content().startsWith("<svg ");
        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
    }

    private Terminal kvitt(String... arguments) {
        return Terminal.run(
                new byte[0], Map.of("KVITT_STORE", folder.resolve("kvitt.db").toString()), arguments);
    }
}
