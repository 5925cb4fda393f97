package io.kvitt.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.layout.Choice;
import io.kvitt.domain.layout.LayoutReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptsTest {

    private static final String STATIONER = """
                 MERANTI PAPER TRADING SDN BHD
                       (456123-K)
               NO. 12, JALAN KENARI 3,
               TAMAN CEMPAKA, 81100 JOHOR BAHRU,
                         JOHOR.
                  TEL : 07-555 1234
               GST NO : 000111222333
                     TAX INVOICE
            INVOICE NO : MP00451
            DATE : 14/03/2018 10:22:31
            CASHIER : SITI
            GLUE STICK             2.50 SR
            PAPER A4              11.90 SR
            FOLDER                 3.93 SR
            TOTAL INCL GST        18.33
            ROUNDING ADJ           0.02
            ROUNDED TOTAL (RM)    18.35
            CASH                  20.00
            CHANGE                 1.65
            GST SUMMARY   AMOUNT    TAX
            SR @ 6%        17.29   1.04
               THANK YOU. PLEASE COME AGAIN
            """;

    private static final String KONDITORI = """
                  Lindbacka Konditori AB
                  Björkgatan 4
                  123 45 Lindbacka
                  Org.nr: 556012-5790
            KVITTO
            2026-03-02 14:05   Kassa 2
            Kaffe               39,00
            Bulle               28,00
            Totalt SEK          67,00
            Moms 12 %            7,18
            Kontokort           67,00
                 Tack och välkommen åter
            """;

    private static final String MARKT = """
                   Sonnenhof Markt GmbH
                   Lindenstrasse 8
                   12345 Beispielstadt
            Brot                 3,49
            Milch                1,19
            SUMME   EUR          4,68
            BAR     EUR          5,00
            RÜCKGELD EUR         0,32
            MWST 7 %             0,31
            05.11.2026   09:41
                Vielen Dank
            """;

    private static final String INVOICE = """
            Tallbo Fastigheter AB                        Faktura
            Storgatan 1, 111 22 Storstad                 Fakturanummer 20417

            Anna Exempelsson                             Fakturadatum 2026-10-01
            Lillvägen 2                                  Förfallodatum 2026-10-31

            Hyra lägenhet 1201 för oktober månad enligt avtal            8 450,00
            Att betala                                                   8 450,00
            Bankgiro 123-4567   OCR 12345674
            """;

    private static List<Page> pages(String text) {
        return LayoutText.verbatim(text).pages();
    }

    private static Invoice read(String text) {
        return Receipts.read(pages(text)).invoice();
    }

    private static LayoutReading reading(String text) {
        return Receipts.read(pages(text));
    }

    @Test
    void readsWhoSoldWhereAndWhen() {
        Invoice receipt = read(STATIONER);
        assertThat(receipt.value(Field.DOC_TYPE)).contains(DocType.RECEIPT);
        assertThat(receipt.value(Field.SELLER_NAME)).contains("MERANTI PAPER TRADING SDN BHD");
        assertThat(receipt.value(Field.SELLER_ADDRESS))
                .contains("NO. 12, JALAN KENARI 3, TAMAN CEMPAKA, 81100 JOHOR BAHRU, JOHOR.");
        assertThat(receipt.value(Field.ISSUE_DATE)).contains(LocalDate.of(2018, 3, 14));
        assertThat(receipt.value(Field.INVOICE_NUMBER)).contains("MP00451");
        assertThat(receipt.value(Field.SELLER_TAX_ID)).contains("000111222333");
    }

    @Test
    void whatWasPaidIsTheTotalAfterRounding() {
        Invoice receipt = read(STATIONER);
        assertThat(receipt.value(Field.AMOUNT_DUE)).contains(new BigDecimal("18.35"));
        assertThat(receipt.value(Field.GROSS_TOTAL)).contains(new BigDecimal("18.33"));
        assertThat(receipt.value(Field.ROUNDING)).contains(new BigDecimal("0.02"));
        assertThat(receipt.value(Field.TAX_TOTAL)).contains(new BigDecimal("1.04"));
        assertThat(receipt.value(Field.NET_TOTAL)).contains(new BigDecimal("17.29"));
        assertThat(receipt.value(Field.CURRENCY)).contains("MYR");
        assertThat(receipt.value(Field.PAYMENT_METHOD)).contains("cash");
    }

    @Test
    void readsASwedishReceipt() {
        Invoice receipt = read(KONDITORI);
        assertThat(receipt.value(Field.AMOUNT_DUE)).contains(new BigDecimal("67.00"));
        assertThat(receipt.value(Field.TAX_TOTAL)).contains(new BigDecimal("7.18"));
        assertThat(receipt.value(Field.ISSUE_DATE)).contains(LocalDate.of(2026, 3, 2));
        assertThat(receipt.value(Field.SELLER_NAME)).contains("Lindbacka Konditori AB");
        assertThat(receipt.value(Field.SELLER_ORGNR)).contains("556012-5790");
        assertThat(receipt.value(Field.CURRENCY)).contains("SEK");
        assertThat(receipt.value(Field.PAYMENT_METHOD)).contains("card");
    }

    @Test
    void readsAGermanReceipt() {
        Invoice receipt = read(MARKT);
        assertThat(receipt.value(Field.AMOUNT_DUE)).contains(new BigDecimal("4.68"));
        assertThat(receipt.value(Field.ISSUE_DATE)).contains(LocalDate.of(2026, 11, 5));
        assertThat(receipt.value(Field.SELLER_NAME)).contains("Sonnenhof Markt GmbH");
        assertThat(receipt.value(Field.CURRENCY)).contains("EUR");
        assertThat(receipt.value(Field.PAYMENT_METHOD)).contains("cash");
    }

    @Test
    void everyValueSaysWhereItWasReadAndHowSureItIs() {
        for (String text : List.of(STATIONER, KONDITORI, MARKT)) {
            assertThat(read(text).fields().values()).allSatisfy(ReceiptsTest::isEvident);
        }
    }

    private static void isEvident(Found<?> found) {
        assertThat(found.evidence().place()).isPresent();
        assertThat(found.evidence().words()).isNotBlank();
        assertThat(found.evidence().rule()).startsWith("receipt:");
        assertThat(found.evidence().confidence()).isBetween(0.25, 0.995);
    }

    @Test
    void cashLessChangeIsTheTotalWhereNoneCouldBeRead() {
        Invoice receipt = read(STATIONER.replace("18.33", "").replace("18.35", ""));
        assertThat(receipt.value(Field.AMOUNT_DUE)).contains(new BigDecimal("18.35"));
        assertThat(receipt.find(Field.AMOUNT_DUE).orElseThrow().evidence().rule())
                .isEqualTo("receipt:total:computed-cash-less-change");
    }

    @Test
    void aTotalThatCashAndChangeSupportPassesItsCheck() {
        assertThat(reading(STATIONER).checks())
                .extracting(InvoiceCheck::name, InvoiceCheck::outcome)
                .containsExactly(
                        tuple("receipt-total-supported", InvoiceCheck.Outcome.PASSED),
                        tuple("receipt-layout-familiar", InvoiceCheck.Outcome.PASSED));
    }

    @Test
    void aReceiptWithoutADateFailsItsCheck() {
        LayoutReading reading = reading(STATIONER.replace("DATE : 14/03/2018 10:22:31", ""));
        assertThat(reading.checks()).first().satisfies(check -> {
            assertThat(check.failed()).isTrue();
            assertThat(check.detail()).contains("No date was found.");
        });
    }

    @Test
    void choicesTellWhyAnAmountWasNotTheTotal() {
        Choice total = reading(STATIONER).choices().stream()
                .filter(choice -> choice.field().equals(Field.AMOUNT_DUE))
                .findFirst()
                .orElseThrow();
        assertThat(total.chosen()).isPresent();
        assertThat(total.rejected())
                .isNotEmpty()
                .allSatisfy(rejected -> assertThat(rejected.because()).isNotBlank());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # replaced                | by                       | expected day
              14/03/2018 10:22:31     | 14-03-18 9:05 PM         | 2018-03-14
              14/03/2018 10:22:31     | 14MAR2018                | 2018-03-14
              14/03/2018 10:22:31     | 14/O3/2O18 10:22         | 2018-03-14
              14/03/2018 10:22:31     | 14~03~2018 10:22         | 2018-03-14
              14/03/2018 10:22:31     | 14032018 10:22:31        | 2018-03-14
            """)
    void readsDatesAsTillsAndOcrWriteThem(String replaced, String by, LocalDate day) {
        assertThat(read(STATIONER.replace(replaced, by)).value(Field.ISSUE_DATE))
                .contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {STATIONER, KONDITORI, MARKT})
    void aTillReceiptIsOne(String text) {
        assertThat(Receipts.isOne(pages(text))).isTrue();
    }

    @Test
    void anInvoiceIsNone() {
        assertThat(Receipts.isOne(pages(INVOICE))).isFalse();
    }

    @Test
    void aPageWithoutWordsIsNone() {
        assertThat(Receipts.isOne(List.of(new Page(1, 595, 842, List.of())))).isFalse();
        assertThat(Receipts.isOne(List.of())).isFalse();
    }

    @Test
    void aLongDocumentIsNoneWhateverItSays() {
        List<Page> many = new ArrayList<>();
        for (int number = 1; number <= 400; number++) {
            many.add(new Page(number, 595, 842, pages(STATIONER).get(0).words()));
        }
        assertThat(Receipts.isOne(many)).isFalse();
    }

    @Test
    void anEmptyReceiptHasNoValues() {
        LayoutReading reading = Receipts.read(List.of(new Page(1, 100, 100, List.of())));
        assertThat(reading.invoice().fields()).isEmpty();
        assertThat(reading.checks())
                .first()
                .satisfies(check -> assertThat(check.failed()).isTrue());
    }

    @Test
    void twoReceiptsBesideEachOtherGiveNothingSure() {
        StringBuilder both = new StringBuilder();
        for (String line : STATIONER.split("\n")) {
            String other =
                    line.replace("18.3", "74.1").replace("20.00", "80.00").replace("1.65", "5.85");
            both.append(String.format("%-46s%s%n", line, other));
        }
        assertThat(read(both.toString()).fields().values())
                .allSatisfy(found -> assertThat(found.evidence().confidence()).isLessThanOrEqualTo(0.5));
    }

    @Test
    void aReceiptInAnotherScriptGivesNothingSure() {
        String hebrew = """
                 חנות הספרים של דוגמה
                 רחוב הדקל 5
                 סכום 45.00
                 תודה רבה
                """;
        assertThat(read(hebrew).fields().values())
                .allSatisfy(found -> assertThat(found.evidence().confidence()).isLessThanOrEqualTo(0.5));
    }

    @Test
    void aSlopingPhotographIsReadAsAStraightOne() {
        List<Word> turned = new ArrayList<>();
        for (Word word : pages(STATIONER).get(0).words()) {
            Box box = word.box();
            float lower = box.x0() * 0.035f;
            turned.add(new Word(word.text(), new Box(box.x0(), box.y0() + lower, box.x1(), box.y1() + lower)));
        }
        Invoice receipt = Receipts.read(List.of(new Page(1, 400, 400, turned))).invoice();
        assertThat(receipt.value(Field.AMOUNT_DUE)).contains(new BigDecimal("18.35"));
        assertThat(receipt.value(Field.SELLER_NAME)).contains("MERANTI PAPER TRADING SDN BHD");
    }
}
