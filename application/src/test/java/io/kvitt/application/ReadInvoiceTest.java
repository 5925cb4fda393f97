package io.kvitt.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.application.DocumentReport.Attempt;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.application.DocumentReport.Status;
import io.kvitt.application.ReadInvoice.Options;
import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Attachment;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.PrintedCode;
import io.kvitt.domain.document.port.CodeReader;
import io.kvitt.domain.document.port.CodeReader.Effort;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.PictureReader;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.invoice.port.EInvoiceReader;
import io.kvitt.domain.invoice.port.InvoiceTemplates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadInvoiceTest {

    private static final String PAGE = "Faktura 1041\nAtt betala 9 412,50 kr\n";

    @Test
    void structuredDataWinsOverATemplate() {
        DocumentReport report = read(new Letter(PAGE).with("factur-x.xml", "1041 9412.50"));
        assertThat(report.status()).isEqualTo(Status.PARSED);
        assertThat(report.strategy()).contains(Strategy.E_INVOICE);
        assertThat(report.template()).isEmpty();
        assertThat(report.problem()).isEmpty();
        assertThat(only(report).invoice().value(Field.AMOUNT_DUE)).contains(new BigDecimal("9412.50"));
        assertThat(outcome(report, "xml-matches-page")).isEqualTo("passed");
    }

    @Test
    void withoutStructuredDataTheTemplateReads() {
        DocumentReport report = read(new Letter(PAGE));
        assertThat(report.status()).isEqualTo(Status.PARSED);
        assertThat(report.strategy()).contains(Strategy.TEMPLATE);
        assertThat(report.template()).contains("exempelhus");
        assertThat(only(report).templateValues()).containsKey("amount");
        assertThat(outcome(report, "required-fields-found")).isEqualTo("passed");
    }

    @Test
    void aReportSaysWhatWasTriedBeforeAndWhyThatDidNotApply() {
        assertThat(read(new Letter(PAGE).with("factur-x.xml", "1041 9412.50")).attempts())
                .isEmpty();
        assertThat(read(new Letter(PAGE)).attempts())
                .containsExactly(new Attempt(Strategy.E_INVOICE, "no structured data is attached"));
        assertThat(read(new Letter("Brev utan belopp\n").with("b.xml", "malformed"))
                        .attempts())
                .extracting(Attempt::strategy)
                .startsWith(Strategy.E_INVOICE, Strategy.TEMPLATE);
    }

    @Test
    void dataThatThePageContradictsNeedsReviewAndStands() {
        DocumentReport report = read(new Letter(PAGE).with("factur-x.xml", "1041 8412.50"));
        assertThat(report.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(report.review()).containsExactly("xml-matches-page: not printed on the page: amount_due");
        assertThat(outcome(report, "xml-matches-page")).isEqualTo("failed");
        assertThat(only(report).invoice().value(Field.AMOUNT_DUE)).contains(new BigDecimal("8412.50"));
    }

    @Test
    void attachmentsThatContradictEachOtherNeedReviewAndNeitherIsBelieved() {
        DocumentReport report =
                read(new Letter(PAGE).with("a.xml", "1041 9412.50").with("b.xml", "1041 8412.50"));
        assertThat(report.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(outcome(report, "attachments-agree")).isEqualTo("failed");
        assertThat(only(report).invoice().value(Field.AMOUNT_DUE)).isEmpty();
        assertThat(only(report).invoice().value(Field.INVOICE_NUMBER)).contains("1041");
    }

    @Test
    void anAttachmentThatCannotBeReadIsNoted() {
        DocumentReport beside =
                read(new Letter(PAGE).with("a.xml", "1041 9412.50").with("b.xml", "malformed"));
        assertThat(beside.strategy()).contains(Strategy.E_INVOICE);
        assertThat(beside.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(outcome(beside, "attachments-readable")).isEqualTo("failed");

        DocumentReport alone = read(new Letter(PAGE).with("b.xml", "malformed"));
        assertThat(alone.strategy()).contains(Strategy.TEMPLATE);
        assertThat(alone.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(outcome(alone, "attachments-readable")).isEqualTo("failed");
    }

    @Test
    void anAttachmentThatIsNoInvoiceIsNoTrouble() {
        DocumentReport report = read(new Letter(PAGE).with("zugferd-metadata.xml", "note"));
        assertThat(report.strategy()).contains(Strategy.TEMPLATE);
        assertThat(report.status()).isEqualTo(Status.PARSED);
    }

    @Test
    void anXmlDocumentThatIsNoInvoiceFails() {
        DocumentReport report = read(new Letter("").of(DocumentKind.XML).with("", "note"));
        assertThat(report.status()).isEqualTo(Status.FAILED);
        assertThat(report.problem().map(DocumentProblem::code)).contains(Code.NOT_AN_INVOICE);
    }

    @Test
    void anXmlDocumentHasNoPageToAgreeWith() {
        DocumentReport report = read(new Letter("").of(DocumentKind.XML).with("", "1041 9412.50"));
        assertThat(report.status()).isEqualTo(Status.PARSED);
        assertThat(outcome(report, "xml-matches-page")).isEqualTo("not-applicable");
    }

    @Test
    void oneFileMayHoldSeveralInvoices() {
        DocumentReport report = read(new Letter("").of(DocumentKind.XML).with("", "1041 10;1042 20"));
        assertThat(report.invoices())
                .extracting(one -> one.invoice().value(Field.INVOICE_NUMBER).orElseThrow())
                .containsExactly("1041", "1042");
    }

    @Test
    void aDocumentWithoutTextNeedsOcr() {
        DocumentReport report = read(new Letter("").flawed(Code.NEEDS_OCR));
        assertThat(report.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(report.problem().map(DocumentProblem::code)).contains(Code.NEEDS_OCR);
        assertThat(report.invoices()).isEmpty();
    }

    @Test
    void textThatCannotBeTrustedIsNotShownToTemplates() {
        DocumentReport report = read(new Letter(PAGE).flawed(Code.NEEDS_OCR));
        assertThat(report.strategy()).isEmpty();
        assertThat(report.problem().map(DocumentProblem::code)).contains(Code.NEEDS_OCR);
    }

    @Test
    void aScanWithStructuredDataIsRead() {
        DocumentReport report = read(new Letter("").flawed(Code.NEEDS_OCR).with("factur-x.xml", "1041 9412.50"));
        assertThat(report.strategy()).contains(Strategy.E_INVOICE);
        assertThat(report.status()).isEqualTo(Status.PARSED);
    }

    @Test
    void aDocumentThatNoTemplateIsForIsLeftToPeople() {
        DocumentReport report = read(new Letter("Annat företag, 12 kr"));
        assertThat(report.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(report.problem().map(DocumentProblem::code)).contains(Code.NO_TEMPLATE);
        assertThat(report.pages()).isEqualTo(1);
        assertThat(report.characters()).isEqualTo(17);
    }

    @Test
    void theNearestTemplateGuessesAndSaysSo() {
        DocumentReport report =
                read(new Letter("Avi 1041\nAtt betala 9 412,50 kr"), Set.of(Strategy.E_INVOICE, Strategy.TEMPLATE));
        assertThat(report.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(report.template()).contains("exempelhus");
        assertThat(outcome(report, "template-keywords-occur")).isEqualTo("failed");
        assertThat(only(report).confidence()).isLessThanOrEqualTo(0.5);
    }

    @Test
    void labelsOnThePageComeBeforeTheTemplateOfSomebodyElse() {
        DocumentReport report = read(new Letter("Avi 1041\nAtt betala 9 412,50 kr"));
        assertThat(report.strategy()).contains(Strategy.LAYOUT);
        assertThat(only(report).invoice().value(Field.AMOUNT_DUE)).contains(new BigDecimal("9412.50"));
        assertThat(report.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(report.review()).anySatisfy(reason -> assertThat(reason).contains("no issue_date"));
    }

    @Test
    void aDamagedPageNeedsReviewWhoeverReadsTheRest() {
        DocumentReport byTemplate = read(new Letter(PAGE).flawed(Code.DAMAGED));
        assertThat(byTemplate.status()).isEqualTo(Status.NEEDS_REVIEW);
        assertThat(outcome(byTemplate, "pages-readable")).isEqualTo("failed");
        DocumentReport byData = read(new Letter(PAGE).flawed(Code.DAMAGED).with("a.xml", "1041 9412.50"));
        assertThat(outcome(byData, "pages-readable")).isEqualTo("failed");
        DocumentReport unread = read(new Letter("Annat företag").flawed(Code.DAMAGED));
        assertThat(unread.problem().map(DocumentProblem::detail).orElse("")).contains("flawed");
    }

    @Test
    void onlyTheStrategiesThatAreAllowedAreUsed() {
        Letter both = new Letter(PAGE).with("factur-x.xml", "1041 8412.50");
        assertThat(read(both, Set.of(Strategy.E_INVOICE)).strategy()).contains(Strategy.E_INVOICE);
        DocumentReport template = read(both, Set.of(Strategy.TEMPLATE));
        assertThat(template.strategy()).contains(Strategy.TEMPLATE);
        assertThat(only(template).invoice().value(Field.AMOUNT_DUE)).contains(new BigDecimal("9412.50"));
        assertThat(read(both, Set.of()).strategy()).isEmpty();
        assertThat(read(new Letter(PAGE), Set.of(Strategy.E_INVOICE)).strategy())
                .isEmpty();
    }

    @Test
    void aDocumentThatDoesNotOpenFails() {
        DocumentProblem problem = new DocumentProblem(Code.DAMAGED, "it is damaged");
        DocumentReport report = new ReadInvoice(
                        (bytes, passwords) -> new DocumentReader.Opened.Unreadable(problem),
                        new SpokenInvoices(),
                        new OneTemplate(),
                        PictureReader.NONE,
                        CodeReader.NONE)
                .read(new byte[1], Options.ALL);
        assertThat(report.status()).isEqualTo(Status.FAILED);
        assertThat(report.problem()).contains(problem);
        assertThat(report.invoices()).isEmpty();
        assertThat(report.strategy()).isEmpty();
    }

    @Test
    void passwordsReachTheReader() {
        List<Secret> given = new ArrayList<>();
        DocumentProblem problem = new DocumentProblem(Code.WRONG_PASSWORD, "none opens it");
        Secret password = new Secret("sesam");
        new ReadInvoice(
                        (bytes, passwords) -> {
                            given.addAll(passwords);
                            return new DocumentReader.Opened.Unreadable(problem);
                        },
                        new SpokenInvoices(),
                        new OneTemplate(),
                        PictureReader.NONE,
                        CodeReader.NONE)
                .read(new byte[1], new Options(Set.of(), List.of(password), false));
        assertThat(given).containsExactly(password);
    }

    @Test
    void aFailedCheckCapsTheConfidence() {
        ReadOne right = only(read(new Letter(PAGE).with("a.xml", "1041 9412.50")));
        ReadOne wrong = only(read(new Letter(PAGE).with("a.xml", "1041 8412.50")));
        assertThat(right.confidence()).isEqualTo(0.99);
        assertThat(wrong.confidence()).isEqualTo(0.75);
        assertThat(new ReadOne(new Invoice.Draft().done(), List.of(), Map.of()).confidence())
                .isZero();
    }

    @Test
    void valuesOfStructuredDataAreLocatedWhenAsked() {
        Letter letter = new Letter(PAGE).with("a.xml", "1041 9412.50");
        Options locating = new Options(Set.of(Strategy.values()), List.of(), true);
        assertThat(placeOfNumber(letter.read(locating)).map(Place::page)).contains(1);
        assertThat(placeOfNumber(letter.read(Options.ALL))).isEmpty();
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # code                                   | data          | outcome
            {"uqr":1,"due":9412.50,"cur":"SEK"}      | 1041 9412.50  | passed
            {"uqr":1,"due":9412.00,"cur":"SEK"}      | 1041 9412.50  | failed
            {"uqr":1,"iref":"1041"}                  | 1041 9412.50  | not-applicable
            {"uqr":2,"due":9412.00,"cur":"SEK"}      | 1041 9412.50  | absent
            https://example.test/9412.00             | 1041 9412.50  | absent
            """)
    void structuredDataIsHeldAgainstPaymentCodes(String code, String data, String outcome) {
        DocumentReport report = read(new Letter(PAGE).with("factur-x.xml", data).printed(Effort.MARKS, code));
        assertThat(outcome(report, "qr-matches-page")).isEqualTo(outcome);
        assertThat(report.status()).isEqualTo(outcome.equals("failed") ? Status.NEEDS_REVIEW : Status.PARSED);
        assertThat(only(report).invoice().value(Field.AMOUNT_DUE)).contains(new BigDecimal("9412.50"));
    }

    @Test
    void aTemplateIsHeldAgainstPaymentCodesToo() {
        DocumentReport report =
                read(new Letter(PAGE).printed(Effort.MARKS, "{\"uqr\":1,\"due\":9411,\"cur\":\"SEK\"}"));
        assertThat(report.strategy()).contains(Strategy.TEMPLATE);
        assertThat(outcome(report, "qr-matches-page")).isEqualTo("failed");
    }

    @Test
    void picturesAreNotUnpackedOnlyToCheckWhatIsKnown() {
        String code = "{\"uqr\":1,\"due\":9411,\"cur\":\"SEK\"}";
        DocumentReport report =
                read(new Letter(PAGE).with("factur-x.xml", "1041 9412.50").printed(Effort.ALL, code));
        assertThat(outcome(report, "qr-matches-page")).isEqualTo("absent");
    }

    @Test
    void whatNothingElseReadsIsReadFromItsPaymentCode() {
        String code = "{\"uqr\":1,\"nme\":\"Sjöbodens Segel\",\"due\":411.5,\"cur\":\"SEK\",\"ddt\":\"20261231\"}";
        DocumentReport report = read(new Letter("Brev\n").printed(Effort.ALL, code));
        assertThat(report.strategy()).contains(Strategy.LAYOUT);
        assertThat(only(report).invoice().value(Field.AMOUNT_DUE)).contains(new BigDecimal("411.5"));
        assertThat(only(report).invoice().value(Field.DUE_DATE)).contains(LocalDate.of(2026, 12, 31));
        assertThat(only(report)
                        .invoice()
                        .find(Field.SELLER_NAME)
                        .orElseThrow()
                        .evidence()
                        .rule())
                .isEqualTo("qr:swedish");
    }

    private static Optional<Place> placeOfNumber(DocumentReport report) {
        return only(report)
                .invoice()
                .find(Field.INVOICE_NUMBER)
                .orElseThrow()
                .evidence()
                .place();
    }

    private static DocumentReport read(Letter letter) {
        return letter.read(Options.ALL);
    }

    private static DocumentReport read(Letter letter, Set<Strategy> strategies) {
        return letter.read(new Options(strategies, List.of(), false));
    }

    private static ReadOne only(DocumentReport report) {
        assertThat(report.invoices()).hasSize(1);
        return report.invoices().get(0);
    }

    private static String outcome(DocumentReport report, String check) {
        return only(report).checks().stream()
                .filter(each -> each.name().equals(check))
                .map(InvoiceCheck::outcome)
                .map(InvoiceCheck.Outcome::code)
                .findFirst()
                .orElse("absent");
    }

    private static <T> Found<T> found(T value, String rule) {
        return new Found<>(value, Evidence.inData(value.toString(), rule, 0.99));
    }

    /** A document, and the readers that can read it. */
    private static final class Letter {
        private final LayoutText layout;
        private final List<Attachment> attachments = new ArrayList<>();
        private final List<DocumentProblem> flaws = new ArrayList<>();
        private DocumentKind kind = DocumentKind.PDF;
        private CodeReader codes = CodeReader.NONE;

        Letter(String text) {
            layout = LayoutText.verbatim(text);
        }

        Letter of(DocumentKind other) {
            kind = other;
            return this;
        }

        Letter with(String name, String said) {
            attachments.add(new Attachment(name, said.getBytes(UTF_8)));
            return this;
        }

        Letter flawed(Code code) {
            flaws.add(new DocumentProblem(code, "it is flawed"));
            return this;
        }

        /** Prints codes on it, as marks that can be read cheaply or as a picture. */
        Letter printed(Effort needed, String... texts) {
            codes = (bytes, passwords, content, effort) -> effort.compareTo(needed) < 0
                    ? List.of()
                    : Stream.of(texts)
                            .map(text -> new PrintedCode(new Place(1, new Box(400, 600, 480, 680)), text))
                            .toList();
            return this;
        }

        DocumentReport read(Options options) {
            DocumentContent content = new DocumentContent(kind, layout.pages(), layout, attachments, flaws);
            DocumentReader opens = (bytes, passwords) -> new DocumentReader.Opened.Content(content);
            return new ReadInvoice(opens, new SpokenInvoices(), new OneTemplate(), PictureReader.NONE, codes)
                    .read(new byte[1], options);
        }
    }

    /** Reads {@code number amount}, several apart by semicolons; {@code note} is no invoice, {@code malformed} nothing. */
    private static final class SpokenInvoices implements EInvoiceReader {
        @Override
        public EInvoices read(byte[] xml) {
            String said = new String(xml, UTF_8);
            if (said.equals("note")) {
                return new EInvoices.Unreadable(new DocumentProblem(Code.NOT_AN_INVOICE, "it is a note"));
            }
            if (said.equals("malformed")) {
                return new EInvoices.Unreadable(new DocumentProblem(Code.XML_MALFORMED, "it is not XML"));
            }
            List<Invoice> invoices = new ArrayList<>();
            for (String one : said.split(";", -1)) {
                String[] words = one.split(" ", 2);
                invoices.add(new Invoice.Draft()
                        .put(Field.INVOICE_NUMBER, found(words[0], "xml:/Invoice/ID"))
                        .put(Field.ISSUE_DATE, found(LocalDate.of(2026, 11, 5), "xml:/Invoice/IssueDate"))
                        .put(Field.CURRENCY, found("SEK", "xml:/Invoice/Currency"))
                        .put(Field.SELLER_NAME, found("Exempelhus AB", "xml:/Invoice/Seller"))
                        .put(Field.AMOUNT_DUE, found(new BigDecimal(words[1]), "xml:/Invoice/Due"))
                        .done());
            }
            return new EInvoices.Read(invoices);
        }
    }

    /** A template for documents with {@code Faktura}, which always reads the same; it comes nearest to an {@code Avi}. */
    private static final class OneTemplate implements InvoiceTemplates {
        @Override
        public Optional<TemplateReading> read(DocumentContent document) {
            return document.layout().text().contains("Faktura") ? Optional.of(reading()) : Optional.empty();
        }

        @Override
        public Optional<TemplateReading> readNearest(DocumentContent document) {
            return document.layout().text().contains("Avi") ? Optional.of(reading()) : Optional.empty();
        }

        private static TemplateReading reading() {
            BigDecimal amount = new BigDecimal("9412.50");
            Invoice invoice = new Invoice.Draft()
                    .put(Field.AMOUNT_DUE, found(amount, "template:amount"))
                    .done();
            return new TemplateReading(
                    "exempelhus", invoice, Map.of("amount", new TemplateValue.Decimal(amount)), List.of(), List.of());
        }
    }
}
