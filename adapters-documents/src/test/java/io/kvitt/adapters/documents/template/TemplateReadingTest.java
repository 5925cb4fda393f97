package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceLine;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.VatRow;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReadingTest {

    private static final String TEXT = """
            Lampbolaget AB                 Invoice 4711
            Date 28.11.2026   Due 28.12.2026
            Lamp        2     10.50    21.00
            Bulb        4      1.25     5.00
            Lamp        2     10.50    21.00
            Total 26.00  Tax 5.20  Tax 1.30
            """;

    @TempDir
    Path folder;

    private Map<String, Object> fields(String fields) {
        return Reader.fields(folder, fields, TEXT);
    }

    @ParameterizedTest(name = "{0} yields {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # field in the old syntax                       | value
            invoice_number: Invoice (\\d+)                  | {invoice_number=4711}
            static_vat: 007                                 | {vat=7}
            static_siren: '007'                             | {siren=007}
            amount: Total (\\S+)                            | {amount=26.00}
            amount_tax: Tax (\\S+)                          | {amount_tax=[5.20, 1.30]}
            sum_amount_tax: ['Tax (\\S+)']                  | {amount_tax=6.50}
            sum_amount_tax: Tax (\\S+)                      | {sum_amount_tax=[5.20, 1.30]}
            date: Date (\\S+)                               | {date=2026-11-28}
            paydate: Due (\\S+)                             | {paydate=2026-12-28}
            date_due: Invoice (\\d+)                        | {}
            name: ^\\w+                                     | {name=Lampbolaget}
            word: Lamp                                      | {word=Lamp}
            numbers: ['Total (\\d+)', 'Date (\\d\\d)']       | {numbers=[26, 28]}
            twice: (I)(n)                                   | {}
            none: nowhere                                   | {}
            """)
    void theOldSyntaxIsRead(String field, String value) {
        assertThat(fields(field).toString()).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} yields {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # settings of a regex field                                           | value
            regex: Invoice (\\d+)                                                 | 4711
            regex: Invoice (\\d+), type: int                                      | 4711
            regex: Tax (\\S+), type: float                                        | [5.20, 1.30]
            regex: Tax (\\S+), type: float, group: sum                            | 6.50
            regex: Tax (\\S+), type: float, group: min                            | 1.30
            regex: Tax (\\S+), type: float, group: max                            | 5.20
            regex: Tax (\\S+), group: first                                       | 5.20
            regex: Tax (\\S+), group: last                                        | 1.30
            regex: Tax (\\S+), group: join                                        | 5.20 1.30
            regex: '(\\d+\\.\\d\\d)$', type: float, group: sum                    | 1.30
            regex: '(?m)(\\d+\\.\\d\\d)$', type: float, group: sum                | 48.30
            regex: Tax (\\S+), group: sum                                         | none
            regex: 'Total (?:x)?', replace: [' ', '']                             | Total
            regex: Invoice \\d+, replace: [[I, J], ['(\\w+) (\\d)', '\\2 \\1']]   | 4 Jnvoice711
            regex: Invoice \\d+, extract_number: true                             | 4711
            regex: Invoice \\d+, extract_number: true, type: int                  | 4711
            regex: Date (\\S+), type: date                                        | 2026-11-28
            regex: Date (\\S+), type: datetime                                    | 2026-11-28T00:00
            regex: [nowhere, Invoice (\\d+)]                                      | 4711
            regex: Invoice( x)?                                                   | none
            """)
    void regexFieldsAreRead(String settings, String value) {
        Object read = fields("f: {parser: regex, " + settings.replaceAll("regex: ([^'\\[][^,]*)", "regex: '$1'") + "}")
                .getOrDefault("f", "none");
        assertThat(read).hasToString(value);
    }

    @Test
    void aZeroIsAValueUnlessItIsGrouped() {
        String zero = "f: {parser: regex, regex: 'Zero (\\S+)', type: float";
        assertThat(Reader.fields(folder, zero + "}", "Zero 0.00")).containsEntry("f", "0.00");
        assertThat(Reader.fields(folder, zero + ", group: sum}", "Zero 0.00")).doesNotContainKey("f");
    }

    @Test
    void aStaticFieldIsWhatTheFileSays() {
        assertThat(fields("""
                        a: {parser: static, value: 2026-11-01}
                        b: {parser: static, value: [1, x]}
                        static_c: {parser: static, value: yes}
                        static_d:
                        """))
                .isEqualTo(Map.of("a", "2026-11-01", "b", List.of("1", "x"), "static_c", true, "d", "nothing"));
    }

    @Test
    void optionsChangeTheTextInTheirOrder() {
        TemplateReading reading = Reader.read(folder, """
                issuer: Test
                keywords: [Test]
                fields: {f: '(?s).+'}
                options:
                  replace: [['caf e', tea], ['cafe', coffee], ['coffee', 'hot coffee']]
                  remove_whitespace: true
                  remove_accents: true
                  lowercase: true
                  currency: SEK
                """, "Caf é\tx  Y");
        assertThat(Reader.plain(reading)).isEqualTo(Map.of("f", "hot coffee\txy", "currency", "SEK"));
    }

    @Test
    void aBadValueFailsItsFieldAlone() {
        TemplateReading reading = Reader.read(folder, """
                issuer: Test
                keywords: [Test]
                fields:
                  date: Due (\\S+)
                  amount: Invoice (\\S+) is
                  invoice_number: Invoice (\\S+)
                """, "Invoice 12x is due\nDue soon");
        assertThat(Reader.plain(reading)).isEqualTo(Map.of("invoice_number", "12x"));
        assertThat(reading.missing()).containsExactly("date", "amount");
        assertThat(reading.warnings())
                .contains("date: what was matched is no date", "amount: what was matched is no float");
    }

    @Test
    void requiredFieldsReplaceTheUsualFour() {
        String head = "keywords: [Test]\nissuer: Test\nfields: {x: nowhere}\n";
        assertThat(Reader.read(folder, head, TEXT).missing()).containsExactly("date", "amount", "invoice_number");
        assertThat(Reader.read(folder, head + "required_fields: [x]", TEXT).missing())
                .containsExactly("x");
    }

    @Test
    void valuesComeInTheOrderOfThePeer() {
        TemplateReading reading = Reader.read(folder, """
                keywords: [Lamp, Test]
                fields: {b: Invoice, issuer: (\\w+) AB, a: Total}
                lines: {start: Due.*, end: Total, line: '(?P<name>Lamp)'}
                """, TEXT);
        assertThat(reading.values().keySet()).containsExactly("issuer", "b", "a", "currency", "lines", "desc");
        assertThat(Reader.plain(reading.values().get("issuer"))).isEqualTo("Lampbolaget");
        assertThat(Reader.plain(reading.values().get("desc"))).isEqualTo("Invoice from Lamp");
    }

    @Test
    void strictTemplatesYieldCanonicalNamesOnly() {
        TemplateReading reading = Reader.read(folder, """
                keywords: [Test]
                fields: {lamp: Lamp, bulb: Bulb, amount_x: Total (\\S+)}
                options: {strict_fields: true, extra_fields: [bulb]}
                """, TEXT);
        assertThat(Reader.plain(reading)).isEqualTo(Map.of("bulb", "Bulb", "amount_x", "26.00"));
    }

    // lines

    private Object rows(String settings, String text) {
        return Reader.fields(folder, "rows:\n  parser: lines\n" + settings.indent(2), text)
                .getOrDefault("rows", "none");
    }

    @Test
    void withoutFirstLineEveryMatchIsARow() {
        assertThat(rows(
                        "start: Due.*\nend: Total\nline: '(?P<name>\\w+)\\s+(?P<qty>\\d+)(?P<note> x)?'\ntypes: {qty: int}",
                        TEXT))
                .hasToString("[{name=Lamp, qty=2, note=}, {name=Bulb, qty=4, note=}, {name=Lamp, qty=2, note=}]");
    }

    @Test
    void linesAddToTheRowThatIsOpenUntilItsLast() {
        String text = "START\nlost\n1 Lamp\n  red\n\n  round\nskip me\nend of 1\nlost\n2 Bulb\nEND\nafter";
        assertThat(rows("""
                        start: START
                        end: END
                        first_line: '^(?P<pos>\\d) (?P<name>\\w+)$'
                        line: '^\\s*(?P<name>\\w.*)$'
                        last_line: '^end of (?P<last>\\d)'
                        skip_line: [skip]
                        """, text)).hasToString("[{pos=1, name=Lamp\nred\nround, last=1}, {pos=2, name=Bulb}]");
    }

    @Test
    void blocksRepeatAndMayEndAtTheLastMark() {
        String text = "S a E S b E c E";
        assertThat(rows("start: S\nend: E\nline: '(?P<x>\\w.*)'", text)).hasToString("[{x=a}, {x=b}]");
        assertThat(rows("start: S\nend: E\nend_match: last\nline: '(?P<x>\\w.*)'", text))
                .hasToString("[{x=a E S b E c}]");
        assertThat(rows("start: S\nend: E\nblocks: first\nline: '(?P<x>\\w.*)'", text))
                .hasToString("[{x=a}]");
        assertThat(rows("start: S\nend: nowhere\nline: '(?P<x>\\w.*)'", text)).isEqualTo("none");
    }

    @Test
    void severalRulesAndSeveralPatternsAreTriedInOrder() {
        assertThat(rows("""
                        rules:
                          - {start: Due, end: Total, line: ['(?P<lamp>Lamp)', '(?P<bulb>Bulb)']}
                          - {start: Invoice, end: Due, line: 'Date (?P<date>\\S+)', types: {date: date}}
                        """, TEXT)).hasToString("[{lamp=Lamp}, {bulb=Bulb}, {lamp=Lamp}, {date=2026-11-28}]");
    }

    @Test
    void cellsAreReplacedThenTyped() {
        assertThat(rows("""
                        start: S
                        end: E
                        line_separator: ';'
                        line: '(?P<n>\\S+) (?P<m>\\S*)'
                        replace: {n: [[x, '1'], [y, '2']]}
                        types: {n: float, m: float}
                        """, "S;xy 3;a b;1 ;E")).hasToString("[{n=12, m=3}, {}, {n=1, m=0}]");
    }

    @Test
    void rowsGetCommonNamesAndUnitCodes() {
        TemplateReading reading = Reader.read(folder, """
                keywords: [Test]
                fields:
                  lines: {parser: lines, start: Due.*, end: Total, line: '(?P<description>Bulb)\\s+(?P<qty>\\d+)\\s+(?P<unitprice>\\S+)\\s+(?P<price_subtotal>\\S+)', types: {qty: float, price_subtotal: float}}
                  tax_lines: {parser: lines, start: Total, end: $, line: 'Tax (?P<line_tax_amount>\\S+)'}
                """, TEXT);
        assertThat(reading.values().get("lines"))
                .satisfies(lines -> assertThat(Reader.plain(lines).toString())
                        .isEqualTo("[{qty=4, price_subtotal=5.00, name=Bulb, price_unit=1.25}]"));
        assertThat(reading.invoice().lines())
                .containsExactly(
                        new InvoiceLine("Bulb", Optional.of(new BigDecimal("4")), Optional.of(new BigDecimal("5.00"))));
        assertThat(reading.invoice().vat()).hasSize(1);
    }

    @Test
    void theOnlyTaxRateIsThatOfEveryLine() {
        TemplateReading reading =
                Reader.read(folder, """
                keywords: [Test]
                fields:
                  amount_tax: Tax (\\S+)
                  lines: {parser: lines, start: S, end: T, line: '(?P<name>\\w) (?P<uom>\\w+) (?P<price_subtotal>\\S+)', types: {price_subtotal: float}}
                  tax_lines: {parser: lines, start: T, end: E, line: '(?P<line_tax_percent>\\d+)% of (?P<price_subtotal>\\S+)', types: {line_tax_percent: int, price_subtotal: float}}
                """, "S\na Kg 1.30\nb st 8.70\nT\n0% of 0\n25% of 10.00\nE\nTax 3.00");
        assertThat(Reader.plain(reading.values().get("lines")).toString())
                .isEqualTo(
                        "[{name=a, uom=Kg, price_subtotal=1.30, unece_code=KGM, line_tax_percent=25, line_tax_amount=0.32},"
                                + " {name=b, uom=st, price_subtotal=8.70, unece_code=H87, line_tax_percent=25, line_tax_amount=2.18}]");
        assertThat(reading.invoice().vat())
                .contains(new VatRow(
                        Optional.empty(),
                        Optional.of(new BigDecimal("25")),
                        Optional.of(new BigDecimal("10.00")),
                        Optional.of(new BigDecimal("2.50"))));
        assertThat(reading.warnings()).contains("tax_lines: their sum differs from amount_tax");
    }

    // tables

    @Test
    void tablesYieldValuesOfTheirColumns() {
        TemplateReading reading =
                Reader.read(folder, """
                keywords: [Test]
                fields: {room: nowhere}
                tables:
                  - start: 'Room.*'
                    end: Sum
                    body: '(?P<room>[\\w ]+?)\\s+(?P<date_in>\\d+/\\d+/\\d+)\\s+(?P<nights>\\d)\\s+(?P<amount_room>\\S+)'
                    types: {nights: int}
                    fields: {nights: {group: sum}, date_in: {group: first}}
                  - {start: Sum, end: nowhere, body: '(?P<x>.*)'}
                """, "Room  In  Nights\nBlue  28/11/2026 2 10.00\n\nRed  30/11/2026 1 5.00\nSum 1");
        assertThat(Reader.plain(reading))
                .isEqualTo(Map.of(
                        "room",
                        List.of("Blue", "Red"),
                        "date_in",
                        "2026-11-28",
                        "nights",
                        "3",
                        "amount_room",
                        List.of("10.00", "5.00")));
    }

    // places

    private static Word word(String text, float x, float y) {
        return new Word(text, new Box(x, y, x + 6 * text.length(), y + 10));
    }

    private static final Page PAGE = new Page(
            1,
            300,
            300,
            List.of(
                    word("4712", 60, 101),
                    word("Invoice", 10, 102.5f),
                    word("above", 10, 20),
                    word("Wire", 10, 140),
                    word("AB", 40, 140)));

    private TemplateReading readPage(String fields) {
        TemplateLibrary library = Reader.library(
                folder, "test.yml", "keywords: [Invoice]\nissuer: Wire AB\nfields:\n" + fields.indent(2));
        return library.readWith(library.templates().get(0), Reader.pages(List.of(PAGE)));
    }

    @Test
    void anAreaIsReadInLinesFromTheLeft() {
        TemplateReading reading = readPage("""
                text: {parser: regex, regex: '(?s).+', area: {f: 1, l: 1, r: 144, x: 0, y: 210, W: 600, H: 60}}
                next: {parser: regex, regex: '(?s).+', area: {f: 2, l: 2, r: 144, x: 0, y: 210, W: 600, H: 60}}
                """);
        assertThat(Reader.plain(reading)).isEqualTo(Map.of("text", "Invoice 4712"));
    }

    @Test
    void everyFieldOfOursShowsWhereItWasRead() {
        Invoice invoice =
                readPage("invoice_number: Invoice\\s+(\\d+)\nstatic_vat: SE1").invoice();
        Evidence number = invoice.find(Field.INVOICE_NUMBER).orElseThrow().evidence();
        assertThat(number.rule()).isEqualTo("template:invoice_number");
        assertThat(number.words()).isEqualTo("4712");
        assertThat(number.confidence()).isEqualTo(0.95);
        assertThat(number.place().orElseThrow().box()).isEqualTo(new Box(60, 101, 84, 111));
        Evidence vat = invoice.find(Field.SELLER_VAT_ID).orElseThrow().evidence();
        assertThat(vat.rule()).isEqualTo("template-static:vat");
        assertThat(vat.place()).isEmpty();
        assertThat(invoice.find(Field.SELLER_NAME).orElseThrow().evidence().place())
                .isPresent();
    }

    @Test
    void wordsAreFoundAgainWhenOptionsChangedTheText() {
        TemplateLibrary library = Reader.library(folder, "test.yml", """
                keywords: [Invoice]
                fields: {invoice_number: 'Invoice(\\d+)'}
                options: {remove_whitespace: true}
                """);
        Invoice invoice =
                library.read(Reader.pages(List.of(PAGE))).orElseThrow().invoice();
        assertThat(invoice.find(Field.INVOICE_NUMBER).orElseThrow().evidence().place())
                .hasValueSatisfying(place -> assertThat(place.box()).isEqualTo(new Box(60, 101, 84, 111)));
    }

    @Test
    void namesAreMappedToOurs() {
        Invoice invoice = Reader.read(folder, """
                        issuer: Not On The Page
                        keywords: [Test]
                        fields:
                          partner_name: (\\w+ AB)
                          date: Date (\\S+)
                          date_due: Due (\\S+)
                          amount: Total (\\S+)
                          static_vat: 7740001454
                          static_siren: 530848134
                          doc_type: {parser: static, value: receipt}
                          object_number: Invoice (\\d+)
                          prepaid: Tax (5\\S+)
                        options: {currency: SEK}
                        """, TEXT).invoice();
        assertThat(invoice.value(Field.SELLER_NAME)).contains("Lampbolaget AB");
        assertThat(invoice.value(Field.ISSUE_DATE)).contains(LocalDate.of(2026, 11, 28));
        assertThat(invoice.value(Field.DUE_DATE)).contains(LocalDate.of(2026, 12, 28));
        assertThat(invoice.value(Field.GROSS_TOTAL)).contains(new BigDecimal("26.00"));
        assertThat(invoice.value(Field.AMOUNT_DUE)).contains(new BigDecimal("26.00"));
        assertThat(invoice.value(Field.SELLER_VAT_ID)).contains("7740001454");
        assertThat(invoice.value(Field.SELLER_TAX_ID)).contains("530848134");
        assertThat(invoice.value(Field.DOC_TYPE)).contains(DocType.RECEIPT);
        assertThat(invoice.value(Field.OBJECT_NUMBER)).contains("4711");
        assertThat(invoice.value(Field.PREPAID)).contains(new BigDecimal("5.20"));
        assertThat(invoice.value(Field.CURRENCY)).contains("SEK");
    }

    @Test
    void aTextTooLongIsReadInPart() {
        TemplateReading reading =
                Reader.read(folder, "keywords: [Test]\nfields: {x: x$}", "y".repeat(Search.LONGEST_TEXT) + "x");
        assertThat(reading.values()).doesNotContainKey("x");
        assertThat(reading.warnings()).anyMatch(warning -> warning.contains("longer than"));
    }
}
