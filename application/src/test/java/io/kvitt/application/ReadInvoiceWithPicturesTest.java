package io.kvitt.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.application.DocumentReport.Status;
import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.CodeReader;
import io.kvitt.domain.document.port.DocumentReader.Opened;
import io.kvitt.domain.document.port.PictureReader;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.port.EInvoiceReader.EInvoices;
import io.kvitt.domain.invoice.port.InvoiceTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One template, for documents that say "Exempelhus"; what the text layer and the pictures say is up to each test. */
class ReadInvoiceWithPicturesTest {

    private static final DocumentProblem NO_TEXT = new DocumentProblem(Code.NEEDS_OCR, "it has no text");

    @Test
    void theTemplateIsAskedAgainWithTheWordsOnPictures() {
        DocumentReport report = read(List.of("Faktura", "1041"), new Seeing("Exempelhus", "AB"));

        assertThat(report.status()).isEqualTo(Status.PARSED);
        assertThat(report.template()).contains("exempelhus");
        assertThat(report.invoices().get(0).checks())
                .contains(
                        new InvoiceCheck("read-from-pictures", Outcome.PASSED, "2 words were read on pictures by OCR"));
    }

    @Test
    void whatIsReadWithPicturesIsLessCertain() {
        DocumentReport report = read(List.of("Faktura"), new Seeing("Exempelhus"));

        assertThat(report.invoices().get(0).invoice().fields().values())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.evidence().confidence()).isEqualTo(0.85));
    }

    @Test
    void picturesAreNotAskedWhereTheTextIsEnough() {
        Seeing pictures = new Seeing("Exempelhus");

        DocumentReport report = read(List.of("Exempelhus"), pictures);

        assertThat(pictures.asked).isEmpty();
        assertThat(report.invoices().get(0).confidence()).isEqualTo(0.98);
        assertThat(report.invoices().get(0).checks())
                .extracting(InvoiceCheck::name)
                .doesNotContain("read-from-pictures");
    }

    @Test
    void picturesAreNotAskedWhereTemplatesMayNotBeUsed() {
        Seeing pictures = new Seeing("Exempelhus");
        ReadInvoice.Options eInvoiceOnly = new ReadInvoice.Options(Set.of(Strategy.E_INVOICE), List.of(), false);

        DocumentReport report = reading(List.of(), pictures).read(new byte[1], eInvoiceOnly);

        assertThat(pictures.asked).isEmpty();
        assertThat(report.problem()).contains(NO_TEXT);
    }

    @Test
    void aScanOfATemplatesDocumentIsRead() {
        assertThat(read(List.of(), new Seeing("Exempelhus")).status()).isEqualTo(Status.PARSED);
    }

    @Test
    void aScanThatNoTemplateIsForSaysThatItsTextCameFromOcr() {
        DocumentProblem problem =
                read(List.of(), new Seeing("Annat", "AB")).problem().orElseThrow();

        assertThat(problem.code()).isEqualTo(Code.NO_TEMPLATE);
        assertThat(problem.detail()).endsWith("; 2 words were read on pictures by OCR");
    }

    @Test
    void aScanOnWhichNothingIsRecognisedStillNeedsOcr() {
        assertThat(read(List.of(), new Seeing()).problem())
                .contains(new DocumentProblem(Code.NEEDS_OCR, "it has no text, and OCR found no text"));
    }

    @Test
    void aScanSaysThatThereIsNoEngine() {
        assertThat(read(List.of(), PictureReader.NONE).problem())
                .contains(new DocumentProblem(Code.NEEDS_OCR, "it has no text, and no OCR engine is installed"));
    }

    @Test
    void textThatCannotBeTrustedIsNotShownToTemplatesWithPicturesEither() {
        List<Page> pages = List.of(new Page(1, 595, 842, words(List.of("Gblujuvs"), 100)));
        DocumentContent untrusted =
                new DocumentContent(DocumentKind.PDF, pages, LayoutText.of(pages), List.of(), List.of(NO_TEXT));

        DocumentReport report = reading(untrusted, new Seeing("Exempelhus")).read(new byte[1], ReadInvoice.Options.ALL);

        assertThat(report.problem())
                .contains(new DocumentProblem(
                        Code.NEEDS_OCR,
                        "it has no text, and words that OCR read on its pictures do not make up for it: 1"));
    }

    private static DocumentReport read(List<String> text, PictureReader pictures) {
        return reading(text, pictures).read(new byte[1], ReadInvoice.Options.ALL);
    }

    private static ReadInvoice reading(List<String> text, PictureReader pictures) {
        List<Page> pages = List.of(new Page(1, 595, 842, words(text, 100)));
        List<DocumentProblem> flaws = text.isEmpty() ? List.of(NO_TEXT) : List.of();
        DocumentContent content = new DocumentContent(DocumentKind.PDF, pages, LayoutText.of(pages), List.of(), flaws);
        return reading(content, pictures);
    }

    private static ReadInvoice reading(DocumentContent content, PictureReader pictures) {
        return new ReadInvoice(
                (bytes, passwords) -> new Opened.Content(content),
                xml -> new EInvoices.Unreadable(new DocumentProblem(Code.NOT_AN_INVOICE, "it is none")),
                new OneTemplate(),
                pictures,
                CodeReader.NONE);
    }

    private static final class OneTemplate implements InvoiceTemplates {

        @Override
        public Optional<TemplateReading> read(DocumentContent document) {
            Found<String> name = new Found<>("Exempelhus AB", Evidence.inData("Exempelhus", "template:issuer", 0.98));
            Invoice invoice = new Invoice.Draft().put(Field.SELLER_NAME, name).done();
            return document.layout().text().contains("Exempelhus")
                    ? Optional.of(new TemplateReading("exempelhus", invoice, Map.of(), List.of(), List.of()))
                    : Optional.empty();
        }

        @Override
        public Optional<TemplateReading> readNearest(DocumentContent document) {
            return Optional.empty();
        }
    }

    private static List<Word> words(List<String> texts, float y) {
        List<Word> words = new ArrayList<>();
        for (String text : texts) {
            float x = 50 + 100f * words.size();
            words.add(new Word(text, new Box(x, y, x + 80, y + 12)));
        }
        return words;
    }

    /** Sees the same words on whatever it is shown. */
    private static final class Seeing implements PictureReader {
        private final List<String> seen;
        private final List<DocumentContent> asked = new ArrayList<>();

        Seeing(String... seen) {
            this.seen = List.of(seen);
        }

        @Override
        public Optional<DocumentContent> read(byte[] bytes, List<Secret> passwords, DocumentContent content) {
            asked.add(content);
            return content.withWordsOnPictures(Map.of(1, words(seen, 20)));
        }

        @Override
        public Optional<String> outOfUse() {
            return Optional.empty();
        }
    }
}
