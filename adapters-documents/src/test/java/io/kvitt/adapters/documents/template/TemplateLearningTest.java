package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.template.Confirmed;
import io.kvitt.domain.template.Lesson;
import io.kvitt.domain.template.port.TemplateDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLearningTest {

    private static final String PAGE = """
            Havreholms Bageri AB                                    FAKTURA

            Fakturanr            Dag             Senast den         Summa
            B-20417              2 mars 2026     2026-04-01         1 812,50 kr

            Kund: Olle Påhitt Andersson Sida 1
            Avser: mars 2026                    Tel. 08-000 00 00

            Bröd                 12 st           120,833            1 450,00
            Moms 25 %                                               362,50
            Utjämning                                               0,00
            Organisationsnr 559900-1234         BG-konto 5990-1124
            """;

    private static final String NEXT = """
            Havreholms Bageri AB                                    FAKTURA

            Fakturanr            Dag             Senast den         Summa
            C-9                  31 maj 2026     2026-06-30         98,75 kr

            Kund: Eva Ek Sida 1
            Avser: april 2026                   Tel. 08-000 00 00

            Bröd                 1 st            75,00              75,00
            Kaffe                1 st            4,00               4,00
            Moms 25 %                                               18,75
            Moms 12 %                                               1,00
            Utjämning                                               -0,25
            Organisationsnr 559900-1234         BG-konto 5990-1124
            """;

    private static final String[] KNOWN = {
        "seller_name=Havreholms Bageri AB",
        "doc_type=invoice",
        "currency=SEK",
        "invoice_number=B-20417",
        "issue_date=2026-03-02",
        "due_date=2026-04-01",
        "amount_due=1812.50",
        "tax_total=362.50",
        "rounding=0.00",
        "buyer_name=Olle Påhitt Andersson",
        "period_start=2026-03-01",
        "period_end=2026-03-31",
        "seller_orgnr=559900-1234",
        "bankgiro=5990-1124"
    };

    private static List<Confirmed> confirmed(String... settings) {
        List<Confirmed> confirmed = new ArrayList<>();
        for (String setting : settings) {
            confirmed.add(Confirmed.parse(setting).match(value -> value, wrong -> {
                throw new AssertionError(wrong.toString());
            }));
        }
        return confirmed;
    }

    private static Checked<TemplateDraft> lesson(String text, String... settings) {
        Lesson lesson = new Lesson(Optional.empty(), List.of(), confirmed(settings));
        return TemplateLearning.learn(Reader.text(text), lesson, List.of());
    }

    private static TemplateDraft learned(String text, String... settings) {
        return lesson(text, settings).match(learned -> learned, wrong -> {
            throw new AssertionError(wrong.toString());
        });
    }

    private static Invoice read(TemplateDraft learned, String text) {
        TemplateReading reading = learned.tryOn(Reader.text(text)).orElseThrow();
        assertThat(reading.missing()).isEmpty();
        return reading.invoice();
    }

    private static String told(Invoice invoice, Field<?> field) {
        return invoice.value(field).map(Object::toString).orElse("");
    }

    private static List<String> wrong(Checked<?> checked) {
        return checked.match(
                fine -> List.of(), wrong -> wrong.stream().map(Violation::code).toList());
    }

    @Test
    void everyConfirmedValueIsReadAgain() {
        TemplateDraft learned = learned(PAGE, KNOWN);

        assertThat(learned.unlearned()).isEmpty();
        Invoice again = read(learned, PAGE);
        for (Confirmed confirmed : confirmed(KNOWN)) {
            assertThat(again.value(confirmed.field()))
                    .as(confirmed.field().key())
                    .hasValueSatisfying(
                            value -> assertThat(confirmed.isValue(value)).isTrue());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "invoice_number, C-9",
        "issue_date, 2026-05-31",
        "due_date, 2026-06-30",
        "amount_due, 98.75",
        "tax_total, 19.75",
        "rounding, -0.25",
        "buyer_name, Eva Ek",
        "period_start, 2026-04-01",
        "period_end, 2026-04-30",
        "bankgiro, 5990-1124",
        "currency, SEK"
    })
    void theNextDocumentOfTheIssuerIsReadWithoutBeingSeenBefore(String key, String value) {
        Field<?> field = Field.ALL.stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(told(read(learned(PAGE, KNOWN), NEXT), field)).isEqualTo(value);
    }

    @Test
    void theKeywordsAreTheIssuerAndALabelAndNothingThatChanges() {
        assertThat(learned(PAGE, KNOWN).keywords()).containsExactly("Havreholms Bageri AB", "Summa");
    }

    @Test
    void whereTheNameIsAPictureANumberOfTheIssuerIsTheKeyword() {
        String nameless = PAGE.replace("Havreholms Bageri AB", "                    ");

        assertThat(learned(nameless, KNOWN).keywords()).containsExactly("559900-1234", "Summa");
    }

    @Test
    void aDocumentOfSomebodyElseIsNotRead() {
        assertThat(learned(PAGE, KNOWN).tryOn(Reader.text(PAGE.replace("Havreholms", "Kornhamns"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1} for {0}, then {3} for {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # value    | written      | next     | next as it is written
              1234.50  | 1 234,50     | 7.00     | 7,00
              1234.50  | 1.234,50     | 1000000  | 1.000.000,00
              1234.50  | 1,234.50     | 12.34    | 12.34
              1234.50  | 1'234.50     | 9876.54  | 9'876.54
              1234.50  | 1234,50      | 10       | 10,00
              1234     | 1 234        | 98765    | 98 765
              -1234.50 | -1 234,50    | 5.00     | 5,00
              -1234.50 | 1 234,50-    | -5.00    | 5,00-
              -1234.50 | 1 234,50     | -5.00    | 5,00
              1234.50  | \u22121 234,50  | 5.00     | \u22125,00
              6847.50  | 6 847:50     | 12.00    | 12:00
              1234.50  | 1 234,50 kr  | 3.00     | 3,00 kr
              1234.50  | £1,234.50    | 3.00     | £3.00
            """)
    void anAmountIsLearnedInTheFormInWhichItIsWritten(String value, String written, String next, String nextWritten) {
        String page = "Kornhamns Glas AB\nTill kassan   %s\nAnnat   3,14\nBelopp i SEK\n";
        if (written.indexOf('.') > written.indexOf(',')) {
            page = page.replace("3,14", "3.14");
        }

        TemplateDraft learned = learned(
                String.format(page, written), "seller_name=Kornhamns Glas AB", "currency=SEK", "net_total=" + value);

        assertThat(learned.unlearned()).isEmpty();
        assertThat(read(learned, String.format(page, nextWritten)).value(Field.NET_TOTAL))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(next));
    }

    @ParameterizedTest(name = "{1} for {0}, then {3} for {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # value      | written             | next       | next as it is written
              2026-03-31 | 2026-03-31          | 2027-11-02 | 2027-11-02
              2026-03-31 | 31.03.2026          | 2027-11-02 | 02.11.2027
              2026-03-31 | 31/3/26             | 2027-11-02 | 2/11/27
              2026-05-04 | 05/04/2026          | 2027-11-02 | 11/02/2027
              2026-05-04 | 04/05/2026          | 2027-02-11 | 11/02/2027
              2026-03-31 | 31 mars 2026        | 2027-05-02 | 2 maj 2027
              2026-03-31 | 31 mars 2026        | 2027-12-24 | 24 december 2027
              2026-03-31 | 31. März 2026       | 2027-05-02 | 2. Mai 2027
              2026-03-31 | March 31, 2026      | 2027-05-02 | May 2, 2027
              2026-03-31 | 20260331            | 2027-05-02 | 20270502
              2026-03-31 | 260331              | 2027-05-02 | 270502
            """)
    void aDateIsLearnedInTheFormInWhichItIsWritten(String value, String written, String next, String nextWritten) {
        String page = "Kornhamns Glas AB\nTill kassan den: %s\nBelopp i SEK\n";

        TemplateDraft learned =
                learned(String.format(page, written), "seller_name=Kornhamns Glas AB", "due_date=" + value);

        assertThat(learned.unlearned()).isEmpty();
        assertThat(told(read(learned, String.format(page, nextWritten)), Field.DUE_DATE))
                .isEqualTo(next);
    }

    @ParameterizedTest(name = "{0} = {1}, written {2}")
    @CsvSource(delimiter = '|', textBlock = """
              iban              | SE7280000810340009783242 | SE72 8000 0810 3400 0978 3242
              payment_reference | 123456789                | 1234 5678 9
              seller_vat_id     | SE559900123401           | SE 559900 1234 01
              order_number      | a.b/7-x                  | a.b/7-x
            """)
    void aNumberIsLearnedWithTheSignsThatPartIt(String key, String value, String written) {
        String page = "Kornhamns Glas AB  Belopp i SEK\nMärkning: " + written + "\nSlut på sidan\n";

        TemplateDraft learned = learned(page, "seller_name=Kornhamns Glas AB", key + "=" + value);

        assertThat(learned.unlearned()).isEmpty();
        assertThat(learned.fields()).hasSize(2);
    }

    @Test
    void ofWhatIsRepeatedTheFirstCounts() {
        String page = "Kornhamns Glas AB  Belopp i SEK\nOCR 123\nOCR 456\nOCR 789\n";

        TemplateDraft learned = learned(page, "seller_name=Kornhamns Glas AB", "payment_reference=123");

        assertThat(told(read(learned, page.replace("123", "321")), Field.PAYMENT_REFERENCE))
                .isEqualTo("321");
    }

    @Test
    void aPointOnThePageTellsOneOfTwoEqualValuesFromTheOther() {
        String page = "Kornhamns Glas AB  Belopp i SEK\nFödd den: 2026-03-31\nBetald den: 2026-03-31\n";
        String other = page.replace("Betald den: 2026-03-31", "Betald den: 2027-12-24");

        TemplateDraft first = learned(page, "seller_name=Kornhamns Glas AB", "due_date=2026-03-31");
        TemplateDraft second = learned(page, "seller_name=Kornhamns Glas AB", "due_date=2026-03-31@1,90,30");

        assertThat(first.notes()).anyMatch(note -> note.startsWith("due_date stands in several places"));
        assertThat(second.notes()).isEmpty();
        assertThat(told(read(second, other), Field.DUE_DATE)).isEqualTo("2027-12-24");
    }

    @Test
    void twoFieldsThatAreAlikeHereAreHungOnDifferentLabels() {
        String page = "Kornhamns Glas AB  Belopp i SEK\nRuta   99,00\nSlutsumma   99,00\n";

        TemplateDraft learned = learned(page, "seller_name=Kornhamns Glas AB", "amount_due=99.00", "line_total=99.00");
        Invoice other = read(learned, page.replace("Slutsumma   99,00", "Slutsumma   110,00"));

        assertThat(told(other, Field.AMOUNT_DUE)).isEqualTo("110.00");
        assertThat(told(other, Field.LINE_TOTAL)).isEqualTo("99.00");
    }

    @Test
    void otherDocumentsOfTheIssuerHelpToChoose() {
        String page = "Kornhamns Glas AB  Belopp i SEK\nKampanj 2026   99,00\nSlutsumma   99,00\n";
        String other = "Kornhamns Glas AB  Belopp i SEK\nSlutsumma   55,00\n";
        Lesson lesson =
                new Lesson(Optional.empty(), List.of(), confirmed("seller_name=Kornhamns Glas AB", "amount_due=99.00"));

        TemplateDraft learned = TemplateLearning.learn(Reader.text(page), lesson, List.of(Reader.text(other)))
                .match(done -> done, wrong -> {
                    throw new AssertionError(wrong.toString());
                });

        assertThat(told(read(learned, other), Field.AMOUNT_DUE)).isEqualTo("55.00");
    }

    @Test
    void aValueThatNothingTellsFromOthersIsNamedWithTheReason() {
        TemplateDraft learned =
                learned("Kornhamns Glas AB\n\f7\n8\n9\nkr\n", "seller_name=Kornhamns Glas AB", "object_number=8");

        assertThat(learned.unlearned())
                .singleElement()
                .satisfies(field -> assertThat(field.because()).contains("no label"));
    }

    @Test
    void allThatKeepsATemplateFromBeingMadeIsSaidAtOnce() {
        assertThat(wrong(lesson("Någon text 12\n", "amount_due=99.00", "due_date=2026-03-31")))
                .containsExactly(
                        "template.value.absent", "template.value.absent", "template.issuer", "template.currency");
        assertThat(wrong(lesson("Någon text 12 kr\n", "seller_name=Kornhamns"))).containsExactly("template.keywords");
        assertThat(wrong(lesson("  \n", "seller_name=Kornhamns"))).containsExactly("template.text");
        assertThat(wrong(lesson("kr ".repeat(200_000), "seller_name=Kornhamns")))
                .containsExactly("template.text");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
              amount_dew=12       | template.field.unknown
              amount_due          | template.setting.form
              amount_due=twelve   | template.value.kind
              amount_due=         | template.value.kind
              due_date=2026-02-30 | template.value.kind
              doc_type=letter     | template.value.kind
            """)
    void whatCannotBeConfirmedIsRefused(String setting, String code) {
        assertThat(wrong(Confirmed.parse(setting))).contains(code);
    }

    /** Labels come from documents of strangers: whatever they hold, the file stays one template with these fields. */
    @Property(tries = 300)
    void noLabelBreaksTheFile(@ForAll @StringLength(min = 2, max = 30) String odd) {
        String label = odd.replaceAll("[\\s\\p{Z}]+", " ");
        String page = "Kornhamns Glas AB\nab" + label + ": 1 234,50\nBelopp i SEK\n";

        TemplateDraft learned = learned(page, "seller_name=Kornhamns Glas AB", "currency=SEK", "amount_due=1234.50");

        if (learned.unlearned().isEmpty()) {
            List<TemplateProblem> problems = new ArrayList<>();
            Template template = TemplateParser.parse("again", "again.yml", learned.yaml(), false, problems)
                    .orElseThrow();
            assertThat(problems).isEmpty();
            assertThat(template.fields()).containsOnlyKeys("amount_due");
            assertThat(template.issuer()).isEqualTo("Kornhamns Glas AB");
            assertThat(told(read(learned, page), Field.AMOUNT_DUE)).isEqualTo("1234.50");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields: {evil: 1}",
                "' : \"x\" # &a *a !!java",
                "- [a, b]: {c}",
                "%TAG ! tag:",
                "(a+)+$",
                "[a-z]{1000}",
                "\\Q.*\\E",
                "(?P<x>a)",
                "yes",
                "null",
                "C:\\new\\table",
                "${jndi:x}",
                "a\u0085b\u2028c",
                "\ud83d half",
                "|literal",
                ">folded"
            })
    void aLabelThatMeansSomethingElsewhereMeansItselfHere(String label) {
        String page = "Kornhamns Glas AB\nSumma " + label + " till dig   1 234,50\nBelopp i SEK\n";

        TemplateDraft learned = learned(page, "seller_name=Kornhamns Glas AB", "currency=SEK", "amount_due=1234.50");

        assertThat(learned.unlearned()).isEmpty();
        assertThat(told(read(learned, page.replace("1 234,50", "7,00")), Field.AMOUNT_DUE))
                .isEqualTo("7.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "1",
                "1 ",
                "Fakturanr ",
                "Fakturanr\n",
                "Summa  ",
                "Kund: ",
                "Kund: a ",
                "Avser: x",
                "BG-konto 1 ",
                "Moms 25 %  "
            })
    void noTextMakesWhatWasLearnedLookAtItAgainAndAgain(String piece) {
        Template template = TemplateParser.parse(
                        "again", "again.yml", learned(PAGE, KNOWN).yaml(), false, new ArrayList<>())
                .orElseThrow();
        String slow = "Havreholms Bageri AB Summa\n" + piece.repeat(20_000 / piece.length());

        for (Template.TemplateField field : template.fields().values()) {
            if (field instanceof Template.RegexField regex) {
                Looks looks = new Looks(slow);
                Matcher matcher = regex.patterns().get(0).regex().pattern().matcher(looks);
                while (matcher.find()) {
                    assertThat(matcher.end()).isPositive();
                }
                assertThat(looks.count).as(regex.patterns().get(0).source()).isLessThan(500L * slow.length());
            }
        }
    }

    /** Counts how often a text is looked at. */
    private static final class Looks implements CharSequence {
        private final String text;
        private long count;

        Looks(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            count++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    void aLongerDocumentThanAnyInvoiceIsRefusedBeforeItIsSearched() {
        DocumentContent endless = Reader.text("Havreholms Bageri AB 1 kr\n".repeat(30_000));

        assertThat(wrong(TemplateLearning.learn(
                        endless, new Lesson(Optional.of("Havreholms Bageri AB"), List.of(), List.of()), List.of())))
                .containsExactly("template.text");
    }
}
