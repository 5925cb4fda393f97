package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.TemplateValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The template for Swedish rental notices; numbers in brackets are those of its predecessor's list of bugs. */
class RentalNoticeTest {

    private static final String NOTICE = """
            Lyan Fastigheter AB                                          HYRESAVI
            Org.nr: 556677-8899
            Avser period: november 2026              Eva Ek
            Objektsnr: 12-345-67                     Ringvägen 3 lgh 1203
            Avidatum: 2026-10-14                     412 54 Göteborg

            Specifikation                                              Belopp kr
            Hyra lägenhet                                                  6 500
            Kallvatten                                                       130
            Varmvatten                                                       170
            El enligt förbrukning *                                           47

            * Mervärdesskatt 25% ingår
            Moms: 69,40

                                                              Totalt att betala:
            Förfallodatum: 2026-10-31                                      6 847

            Till bankgiro 5526-8593     OCR-nummer 1297534008     Betalningsmottagare: Lyan Fastigheter AB

            #                1297534008 #  6847 00   3 >             55268593#41#
            """;

    private static final TemplateLibrary TEMPLATES = TemplateLibrary.builtIn();

    private static Optional<TemplateReading> find(String text) {
        return TEMPLATES.read(Reader.text(text));
    }

    private static Invoice read(String text) {
        return find(text).orElseThrow().invoice();
    }

    private static String with(String what, String other) {
        assertThat(NOTICE).contains(what);
        return NOTICE.replace(what, other);
    }

    private static String lines(Invoice invoice) {
        StringBuilder lines = new StringBuilder();
        invoice.lines()
                .forEach(line -> lines.append(lines.length() == 0 ? "" : ", ")
                        .append(line.description())
                        .append(' ')
                        .append(line.netAmount().map(BigDecimal::toPlainString).orElse("-")));
        return lines.toString();
    }

    @Test // [20]
    void allThatANoticeSaysIsRead() {
        TemplateReading reading = find(NOTICE).orElseThrow();
        Invoice invoice = reading.invoice();
        assertThat(reading.template()).isEqualTo("se.hyresavi");
        assertThat(reading.missing()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(invoice.value(Field.DOC_TYPE)).contains(DocType.RENTAL_NOTICE);
        assertThat(invoice.value(Field.INVOICE_NUMBER))
                .as("it has none of its own, and the payment reference is not one")
                .isEmpty();
        assertThat(invoice.value(Field.ISSUE_DATE)).contains(LocalDate.of(2026, 10, 14));
        assertThat(invoice.value(Field.DUE_DATE)).contains(LocalDate.of(2026, 10, 31));
        assertThat(invoice.value(Field.PERIOD_START)).contains(LocalDate.of(2026, 11, 1));
        assertThat(invoice.value(Field.PERIOD_END)).contains(LocalDate.of(2026, 11, 30));
        assertThat(invoice.value(Field.CURRENCY)).contains("SEK");
        assertThat(invoice.value(Field.SELLER_NAME)).contains("Lyan Fastigheter AB");
        assertThat(invoice.value(Field.SELLER_ORGNR)).contains("556677-8899");
        assertThat(invoice.value(Field.BUYER_NAME)).contains("Eva Ek");
        assertThat(invoice.value(Field.BANKGIRO)).contains("5526-8593");
        assertThat(invoice.value(Field.PAYMENT_REFERENCE)).contains("1297534008");
        assertThat(invoice.value(Field.TAX_TOTAL)).contains(new BigDecimal("69.40"));
        assertThat(invoice.value(Field.AMOUNT_DUE)).contains(new BigDecimal("6847"));
        assertThat(invoice.value(Field.RENT)).contains(new BigDecimal("6500"));
        assertThat(invoice.value(Field.OBJECT_NUMBER)).contains("12-345-67");
        assertThat(reading.values().get("water")).isEqualTo(new TemplateValue.Decimal(new BigDecimal("300")));
        assertThat(reading.values().get("electricity")).isEqualTo(new TemplateValue.Decimal(new BigDecimal("47")));
        assertThat(lines(invoice))
                .isEqualTo("Hyra lägenhet 6500, Kallvatten 130, Varmvatten 170, El enligt förbrukning * 47");
        assertThat(invoice.find(Field.AMOUNT_DUE).orElseThrow().evidence().place())
                .isPresent();
    }

    @ParameterizedTest(name = "[{0}] {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # bug | written       | value
            1     | 6~847         | 6847
            2     | 6 847,50      | 6847.50
            2     | 6847:50       | 6847.50
            2     | 6.847,50 kr   | 6847.50
            3     | 69,40         | 69.40
            7     | -247          | -247
            7     | 247,00-       | -247.00
            18    | 0             | 0
            18    | 0,00 kr       | 0.00
            """)
    void amountsAreReadAsWritten(int bug, String written, String value) {
        String amount = written.replace('~', '\u00a0');
        BigDecimal exact = new BigDecimal(value);
        assertThat(read(with("          6 847\n", "  " + amount + "\n")).value(Field.AMOUNT_DUE))
                .as("below its label")
                .contains(exact);
        String beside = "Hyresavi\nOCR 1297534008\nAtt betala: " + amount + "\n";
        assertThat(read(beside).value(Field.AMOUNT_DUE)).as("beside its label").contains(exact);
        assertThat(read(with("Moms: 69,40", "Moms: " + amount)).value(Field.TAX_TOTAL))
                .contains(exact);
    }

    @Test // [4]
    void anEmptyTextIsNoNotice() {
        assertThat(find("")).isEmpty();
        assertThat(find("\f")).isEmpty();
    }

    @Test // [5]
    void aDueDateAboveTheTableStopsNothing() {
        String moved = with("Förfallodatum: 2026-10-31", "                         ")
                .replace("Specifikation ", "Förfallodatum: 2026-10-31\n\nSpecifikation ");
        assertThat(lines(read(moved))).startsWith("Hyra lägenhet 6500, ");
        assertThat(read(moved).value(Field.DUE_DATE)).contains(LocalDate.of(2026, 10, 31));
        assertThat(read(moved).value(Field.AMOUNT_DUE)).contains(new BigDecimal("6847"));
    }

    @Test // [6]
    void numbersWithoutALabelShiftNothing() {
        Invoice invoice = read(with("Kallvatten ", "                         41254\n          12\nKallvatten "));
        assertThat(lines(invoice)).startsWith("Hyra lägenhet 6500, Kallvatten 130, ");
        assertThat(invoice.value(Field.RENT)).contains(new BigDecimal("6500"));
    }

    @Test // [7]
    void oreRebatesAndCarriageReturnsAreRead() {
        String odd = with("   6 500\n", "6 500,00\n")
                .replace("Kallvatten ", "Rabatt                      -247\nKallvatten ");
        assertThat(lines(read(odd.replace("\n", "\r\n"))))
                .isEqualTo("Hyra lägenhet 6500.00, Rabatt -247, Kallvatten 130, Varmvatten 170,"
                        + " El enligt förbrukning * 47");
        assertThat(read(odd.replace("\n", "\r\n")).value(Field.AMOUNT_DUE)).contains(new BigDecimal("6847"));
    }

    @ParameterizedTest(name = "[8] {0} is {1}") // [9] is for the checks: a wrong reference is read as it stands
    @CsvSource(delimiter = '|', textBlock = """
            OCR-nummer 1234567890123              | 1234567890123
            OCR: 12                               | 12
            OCR-nr: 1234 5678 9012 3              | 1234567890123
            OCR nummer: 1234567890123456789012345 | 1234567890123456789012345
            OCR 1297534001                        | 1297534001
            """)
    void theWholeReferenceIsRead(String written, String reference) {
        assertThat(read(with("OCR-nummer 1297534008", written)).value(Field.PAYMENT_REFERENCE))
                .contains(reference);
    }

    @Test // [10]
    void theSameLabelTwiceIsTwoLines() {
        Invoice invoice = read(with("Kallvatten ", "Hyra lägenhet                      900\nKallvatten "));
        assertThat(lines(invoice)).startsWith("Hyra lägenhet 6500, Hyra lägenhet 900, Kallvatten 130");
    }

    @Test // [11]
    void arrearsAreALineLikeOthers() {
        Invoice invoice = read(with("Kallvatten ", "Retroaktiv hyra avser 2501                 247\nKallvatten "));
        assertThat(lines(invoice)).contains("Retroaktiv hyra avser 2501 247, Kallvatten 130");
        assertThat(invoice.value(Field.RENT)).contains(new BigDecimal("6500"));
        assertThat(invoice.value(Field.PERIOD_START)).contains(LocalDate.of(2026, 11, 1));
    }

    @Test // [12]
    void aSuperscriptIsNoNumber() {
        Invoice invoice = read(with("Kallvatten ", "Boyta                            54 m²\nKallvatten "));
        assertThat(lines(invoice)).startsWith("Hyra lägenhet 6500, Kallvatten 130, ");
    }

    @Test // [13], [14], [15]
    void whatIsMissingIsNamed() {
        TemplateReading reading = find("Hyresavi\nBankgiro 5526-8593\n").orElseThrow();
        assertThat(reading.missing()).containsExactly("due_date", "amount_due", "payment_reference");
        assertThat(reading.invoice().value(Field.RENT)).isEmpty();
    }

    @ParameterizedTest(name = "[17] {0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Förfallodatum: 29-02-2024           | 2024-02-29
            Förfallodag 2024-02-29              | 2024-02-29
            Oss tillhanda senast 29.2.2024      | 2024-02-29
            Betalas senast: 29 februari 2024    | 2024-02-29
            Förfaller 240229                    | 2024-02-29
            Förfallodatum: 2023-02-29           | none
            """)
    void datesAreDays(String written, String day) {
        String found = read(with("Förfallodatum: 2026-10-31", written))
                .value(Field.DUE_DATE)
                .map(LocalDate::toString)
                .orElse("none");
        assertThat(found).isEqualTo(day);
    }

    @Test // [18]
    void whatIsNotThereIsNotZero() {
        TemplateReading reading = find(with("Kallvatten  ", "Sopor       ").replace("Varmvatten", "Garage    "))
                .orElseThrow();
        assertThat(reading.values()).doesNotContainKey("water");
        assertThat(reading.invoice().value(Field.ROUNDING)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is from {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Hyresperiod: 2026-11                 | 2026-11-01 | 2026-11-30
            Period 2026-11-01 - 2026-11-30       | 2026-11-01 | 2026-11-30
            Avser: okt-dec 2026                  | 2026-10-01 | 2026-12-31
            Avser kvartal 4 2026                 | 2026-10-01 | 2026-12-31
            """)
    void periodsAreRead(String written, String start, String end) {
        Invoice invoice = read(with("Avser period: november 2026", written));
        assertThat(invoice.value(Field.PERIOD_START)).contains(LocalDate.parse(start));
        assertThat(invoice.value(Field.PERIOD_END)).contains(LocalDate.parse(end));
    }

    @Test
    void ofSeveralNoticesOnAPageTheFirstIsRead() {
        String month = """

                Avgift %s 2026

                Månadsavgift          4 877,00
                Parkering               500,00

                Betala senast         2026-%s   Bankgiro 527-4295
                Att betala (SEK)      5 377,00   OCR 85751077012%s
                """;
        Invoice invoice = read("Brf Lyan\nAvgiftsavi\nOrg.nr 556675-3272 Lägenhet 97 Medlem: Eva Ek\n"
                + month.formatted("september", "08-31", "9") + month.formatted("oktober", "09-30", "8"));
        assertThat(lines(invoice)).isEqualTo("Månadsavgift 4877.00, Parkering 500.00");
        assertThat(invoice.value(Field.DUE_DATE)).contains(LocalDate.of(2026, 8, 31));
        assertThat(invoice.value(Field.PAYMENT_REFERENCE)).contains("857510770129");
        assertThat(invoice.value(Field.OBJECT_NUMBER)).contains("97");
        assertThat(invoice.value(Field.BUYER_NAME)).contains("Eva Ek");
        assertThat(invoice.value(Field.SELLER_NAME)).contains("Brf Lyan");
    }

    @Test
    void theLineForMachinesStandsInForLabels() {
        Invoice invoice = read("Hyresavi\nBankgiro\n#     1297534008 #  6847 50   3 >    55268593#41#\n");
        assertThat(invoice.value(Field.PAYMENT_REFERENCE)).contains("1297534008");
        assertThat(invoice.value(Field.AMOUNT_DUE)).contains(new BigDecimal("6847.50"));
        assertThat(invoice.value(Field.BANKGIRO)).contains("5526-8593");
    }

    @Test
    void labelsMayHeadColumns() {
        Invoice invoice = read("""
                Storgården AB      Hyresavi

                Specifikation                                  Kronor
                Hyra                                            6 500
                Garage                                            347

                OCR-nummer             Förfallodatum       Att betala
                1297534008             2026-10-31            6 847,00
                """);
        assertThat(invoice.value(Field.PAYMENT_REFERENCE)).contains("1297534008");
        assertThat(invoice.value(Field.DUE_DATE)).contains(LocalDate.of(2026, 10, 31));
        assertThat(invoice.value(Field.AMOUNT_DUE)).contains(new BigDecimal("6847.00"));
        assertThat(invoice.value(Field.SELLER_NAME)).contains("Storgården AB");
        assertThat(lines(invoice)).isEqualTo("Hyra 6500, Garage 347");
    }

    @Test
    void amountsDueMayStandAboveTheTable() {
        Invoice invoice = read("""
                Storgården AB      Hyresavi
                Att betala 6 847 kr senast 2026-10-31      OCR 1297534008

                Specifikation                                  Belopp
                Hyra                                            6 500
                Retroaktiv hyra avser 2501                        347
                Summa att betala                                6 847
                """);
        assertThat(invoice.value(Field.AMOUNT_DUE)).contains(new BigDecimal("6847"));
        assertThat(lines(invoice)).isEqualTo("Hyra 6500, Retroaktiv hyra avser 2501 347");
    }

    @Test
    void aReminderIsNoNotice() {
        assertThat(find(with("HYRESAVI", "BETALNINGSPÅMINNELSE hyresavi"))).isEmpty();
    }
}
