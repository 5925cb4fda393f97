package io.kvitt.application;

import static io.kvitt.domain.document.DocumentProblem.Code.NEEDS_OCR;
import static io.kvitt.domain.document.DocumentProblem.Code.NOT_AN_INVOICE;
import static io.kvitt.domain.document.DocumentProblem.Code.NO_TEMPLATE;
import static io.kvitt.domain.document.DocumentProblem.Code.TIMEOUT;

import io.kvitt.application.DocumentReport.Attempt;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.application.DocumentReport.Status;
import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Attachment;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.TextQuality;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.CodeReader;
import io.kvitt.domain.document.port.CodeReader.Effort;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.PictureReader;
import io.kvitt.domain.invoice.AttachedInvoices;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import io.kvitt.domain.invoice.InvoiceChecks;
import io.kvitt.domain.invoice.PageAgreement;
import io.kvitt.domain.invoice.PageSearch;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.port.EInvoiceReader;
import io.kvitt.domain.invoice.port.InvoiceTemplates;
import io.kvitt.domain.layout.LayoutInvoices;
import io.kvitt.domain.layout.LayoutReading;
import io.kvitt.domain.layout.NamedValues;
import io.kvitt.domain.layout.PaymentCodes;
import io.kvitt.domain.layout.SeveralPayments;
import io.kvitt.domain.layout.Sheets;
import io.kvitt.domain.receipt.Receipts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the invoices of one document by the most trustworthy strategy that applies: structured data first, then the
 * template of its issuer, which may need the words on its pictures. What is read is checked against itself and against the page; nothing is made up for what is
 * missing.
 */
public final class ReadInvoice {

    /**
     * No field is more certain than this where a template needed the words on pictures: OCR mistakes a sign in a hundred
     * or two, and a field has some ten.
     */
    private static final double CONFIDENCE_WITH_OCR = 0.85;

    /** Labels and sums still hold a letter together where a sign of it is mistaken. */
    private static final double CONFIDENCE_OF_RECOGNISED_LETTERS = 0.94;

    /** Where a page holds several payments, a template may have read some of each. */
    private static final double CONFIDENCE_OF_ONE_OF_SEVERAL = 0.85;

    /** For what the template of somebody else may have read. */
    private static final double CONFIDENCE_OF_A_GUESS = 0.5;

    private final DocumentReader documents;
    private final EInvoiceReader eInvoices;
    private final InvoiceTemplates templates;
    private final PictureReader pictures;
    private final CodeReader codeReader;

    /**
     * Takes what it reads with.
     *
     * @param pictures asked where a document has no text that can be read, or nothing could read it by its text
     * @param codeReader asked for cheap codes always, for all of them where nothing else could read a document
     */
    public ReadInvoice(
            DocumentReader documents,
            EInvoiceReader eInvoices,
            InvoiceTemplates templates,
            PictureReader pictures,
            CodeReader codeReader) {
        this.documents = documents;
        this.eInvoices = eInvoices;
        this.templates = templates;
        this.pictures = pictures;
        this.codeReader = codeReader;
    }

    /**
     * How to read.
     *
     * @param strategies those that may be used
     * @param passwords tried in order on an encrypted document
     * @param locate whether to look up on the page where the values of structured data are printed
     */
    public record Options(Set<Strategy> strategies, List<Secret> passwords, boolean locate) {
        public Options {
            strategies = Set.copyOf(strategies);
            passwords = List.copyOf(passwords);
        }

        /** The same with other passwords. */
        public Options with(List<Secret> others) {
            return new Options(strategies, others, locate);
        }

        public static final Options ALL = new Options(Set.of(Strategy.values()), List.of(), false);
    }

    /** Reads one document; whatever its bytes are, there is a report. */
    public DocumentReport read(byte[] bytes, Options options) {
        return documents
                .read(bytes, options.passwords())
                .match(content -> new Reading(bytes, content, options).report(), DocumentReport::failed);
    }

    /** One document, open. */
    private final class Reading {
        private final byte[] bytes;
        private final Options options;
        private final List<InvoiceCheck> documentChecks = new ArrayList<>();
        private final List<Attempt> attempts = new ArrayList<>();

        /** From the moment pictures are read, with the words on them. */
        private DocumentContent content;

        private PageSearch page;
        private boolean isLookedAt;
        private int wordsOnPictures;
        private Optional<PaymentCodes> cheapCodes = Optional.empty();
        private Optional<PaymentCodes> allCodes = Optional.empty();

        Reading(byte[] bytes, DocumentContent content, Options options) {
            this.bytes = bytes;
            this.content = content;
            this.options = options;
            page = new PageSearch(content.layout());
        }

        DocumentReport report() {
            noteFlaws();
            return byEInvoice()
                    .or(this::afterLooking)
                    .or(this::byTemplate)
                    .or(this::byTemplateWithPictures)
                    .or(this::byLayout)
                    .or(this::byPaymentCodes)
                    .or(this::byNearestTemplate)
                    .orElseGet(this::unread)
                    .after(attempts);
        }

        private <T> Optional<T> inVain(Strategy strategy, String because) {
            attempts.add(new Attempt(strategy, because));
            return Optional.empty();
        }

        /** A document without text that can be read is looked at before anything asks for its words. */
        private Optional<DocumentReport> afterLooking() {
            boolean words = options.strategies().stream().anyMatch(strategy -> strategy != Strategy.E_INVOICE);
            if (words && needsOcr().isPresent()) {
                pictures.read(bytes, options.passwords(), content).ifPresent(this::recognised);
                isLookedAt = true;
            }
            return Optional.empty();
        }

        private void recognised(DocumentContent seen) {
            Set<Word> known = words(content).collect(Collectors.toSet());
            wordsOnPictures =
                    (int) words(seen).filter(word -> !known.contains(word)).count();
            content = seen;
            page = new PageSearch(content.layout());
            documentChecks.add(new InvoiceCheck(
                    "read-from-pictures", Outcome.PASSED, wordsOnPictures + " words were read on pictures by OCR"));
        }

        /** Whether words may be mistaken ones, because a machine saw them. */
        private boolean isRecognised() {
            return wordsOnPictures > 0 || content.kind() == DocumentKind.RECOGNISED;
        }

        private void noteFlaws() {
            for (DocumentProblem flaw : content.flaws()) {
                if (flaw.code() != NEEDS_OCR) {
                    documentChecks.add(new InvoiceCheck("pages-readable", Outcome.FAILED, flaw.detail()));
                }
            }
        }

        private Optional<DocumentReport> byEInvoice() {
            if (!options.strategies().contains(Strategy.E_INVOICE)) {
                return Optional.empty();
            }
            AttachedInvoices.Merge merge = new AttachedInvoices.Merge();
            Optional<DocumentProblem> refused = Optional.empty();
            for (Attachment attachment : content.attachments()) {
                EInvoiceReader.EInvoices read = eInvoices.read(attachment.bytes());
                if (read instanceof EInvoiceReader.EInvoices.Read found) {
                    merge.add(attachment.name(), found.invoices());
                } else if (read instanceof EInvoiceReader.EInvoices.Unreadable unreadable) {
                    refused = Optional.of(unreadable.problem());
                    note(unreadable.problem());
                }
            }
            Optional<AttachedInvoices> attached = merge.done();
            if (attached.isEmpty()) {
                return content.kind() == DocumentKind.XML
                        ? refused.map(DocumentReport::failed)
                        : inVain(Strategy.E_INVOICE, withoutData(refused));
            }
            attached.get().agreement().ifPresent(documentChecks::add);
            List<ReadOne> invoices = new ArrayList<>();
            for (Invoice invoice : attached.get().invoices()) {
                invoices.add(checked(options.locate() ? PageAgreement.located(invoice, page) : invoice));
            }
            return Optional.of(report(Strategy.E_INVOICE, Optional.empty(), invoices));
        }

        private String withoutData(Optional<DocumentProblem> refused) {
            return content.attachments().isEmpty()
                    ? "no structured data is attached"
                    : refused.map(problem -> "what is attached was not read: " + problem.detail())
                            .orElse("what is attached holds no invoice");
        }

        /** An attachment that is XML but no invoice is no trouble; one that cannot be read might have been one. */
        private void note(DocumentProblem problem) {
            if (content.kind() != DocumentKind.XML && problem.code() != NOT_AN_INVOICE) {
                String detail =
                        "an attachment cannot be read (" + problem.code().text() + "): " + problem.detail();
                documentChecks.add(new InvoiceCheck("attachments-readable", Outcome.FAILED, detail));
            }
        }

        private ReadOne checked(Invoice invoice) {
            List<InvoiceCheck> checks = new ArrayList<>(InvoiceChecks.of(invoice));
            checks.add(InvoiceChecks.mandatory(invoice));
            checks.add(PageAgreement.check(invoice, page));
            codeCheck(invoice).ifPresent(checks::add);
            checks.addAll(documentChecks);
            return new ReadOne(invoice, checks, Map.of());
        }

        private Optional<DocumentReport> byTemplate() {
            if (!options.strategies().contains(Strategy.TEMPLATE)) {
                return Optional.empty();
            }
            if (!mayUseTemplates()) {
                return inVain(
                        Strategy.TEMPLATE,
                        needsOcr().map(DocumentProblem::detail).orElse("the pages have no text"));
            }
            return templates
                    .read(content)
                    .map(this::fromTemplate)
                    .or(() -> inVain(Strategy.TEMPLATE, "there is none all of whose keywords occur"));
        }

        /** A guess, and said to be one: the check fails, so that the document needs review. */
        private Optional<DocumentReport> byNearestTemplate() {
            if (!mayUseTemplates()) {
                return Optional.empty();
            }
            Optional<TemplateReading> nearest = templates.readNearest(content);
            nearest.ifPresent(reading -> documentChecks.add(new InvoiceCheck(
                    "template-keywords-occur",
                    Outcome.FAILED,
                    "no template is for this document; " + reading.template() + " comes nearest")));
            return nearest.map(reading -> reading.reliedOnAtMost(CONFIDENCE_OF_A_GUESS))
                    .map(this::fromTemplate)
                    .or(() -> inVain(Strategy.TEMPLATE, "none comes near enough to be guessed"));
        }

        private boolean mayUseTemplates() {
            return options.strategies().contains(Strategy.TEMPLATE)
                    && needsOcr().isEmpty()
                    && !page.isEmpty();
        }

        /** Some letterheads are pictures, and with them the words by which a template knows its issuer. */
        private Optional<DocumentReport> byTemplateWithPictures() {
            if (isLookedAt || !options.strategies().contains(Strategy.TEMPLATE)) {
                return Optional.empty();
            }
            Optional<DocumentContent> more = pictures.read(bytes, options.passwords(), content);
            if (more.isEmpty()) {
                return pictures.outOfUse().isPresent()
                        ? Optional.empty()
                        : inVain(Strategy.TEMPLATE, "its pictures add no words");
            }
            recognised(more.get());
            return byTemplate();
        }

        /** The page itself, by what its labels say and what adds up. */
        private Optional<DocumentReport> byLayout() {
            boolean readable = needsOcr().isEmpty() && !content.layout().text().isBlank();
            if (!options.strategies().contains(Strategy.LAYOUT) || !readable) {
                return Optional.empty();
            }
            Sheets sheets = Sheets.of(content.pages());
            boolean receipt = Receipts.isOne(sheets.pages());
            LayoutReading onPage = (receipt ? Receipts.read(sheets.pages()) : LayoutInvoices.read(sheets.pages()))
                    .doubted(sheets.doubts())
                    .with(NamedValues.of(content));
            if (!onPage.saysEnough()) {
                return inVain(
                        Strategy.LAYOUT, "its pages state neither a total nor the number and the date of an invoice");
            }
            PaymentCodes codes = codes();
            LayoutReading reading = onPage.with(codes.candidates());
            // Receipts are calibrated on recognised text, letters on printed text.
            if (isRecognised() && !receipt) {
                reading = reading.reliedOnAtMost(CONFIDENCE_OF_RECOGNISED_LETTERS);
            }
            List<InvoiceCheck> checks = new ArrayList<>(InvoiceChecks.of(reading.invoice()));
            checks.addAll(reading.checks());
            if (!codes.isEmpty()) {
                checks.add(codes.check(onPage.invoice(), page));
            }
            checks.addAll(documentChecks);
            ReadOne one = new ReadOne(reading.invoice(), checks, Map.of(), reading.choices());
            return Optional.of(report(Strategy.LAYOUT, Optional.empty(), List.of(one)));
        }

        /** What a code states is little, but nothing of it is guessed. */
        private Optional<DocumentReport> byPaymentCodes() {
            if (!options.strategies().contains(Strategy.LAYOUT) || codes().isEmpty()) {
                return Optional.empty();
            }
            Invoice stated = codes().stated();
            List<InvoiceCheck> checks = new ArrayList<>(InvoiceChecks.of(stated));
            checks.addAll(documentChecks);
            return Optional.of(
                    report(Strategy.LAYOUT, Optional.empty(), List.of(new ReadOne(stated, checks, Map.of()))));
        }

        /** What the payment codes of the document say; pictures are unpacked for it. Looked for once. */
        private PaymentCodes codes() {
            PaymentCodes codes = allCodes.orElseGet(() -> codes(Effort.ALL));
            allCodes = Optional.of(codes);
            return codes;
        }

        /** No picture is unpacked only to check what is known already, but codes that were read before are held against it. */
        private Optional<InvoiceCheck> codeCheck(Invoice invoice) {
            PaymentCodes codes = allCodes.or(() -> cheapCodes).orElseGet(() -> codes(Effort.MARKS));
            cheapCodes = Optional.of(codes);
            return codes.isEmpty() ? Optional.empty() : Optional.of(codes.check(invoice, page));
        }

        private PaymentCodes codes(Effort effort) {
            return PaymentCodes.of(codeReader.read(bytes, options.passwords(), content, effort));
        }

        private static Stream<Word> words(DocumentContent content) {
            return content.pages().stream().flatMap(each -> each.words().stream());
        }

        private DocumentReport fromTemplate(TemplateReading read) {
            Optional<SeveralPayments> several = SeveralPayments.beside(read.invoice(), content.pages());
            TemplateReading whole = several.isPresent() ? read.reliedOnAtMost(CONFIDENCE_OF_ONE_OF_SEVERAL) : read;
            TemplateReading reading = isRecognised() ? whole.reliedOnAtMost(CONFIDENCE_WITH_OCR) : whole;
            List<InvoiceCheck> checks = new ArrayList<>(InvoiceChecks.of(reading.invoice()));
            several.map(SeveralPayments::check).ifPresent(checks::add);
            checks.addAll(reading.checks());
            codeCheck(reading.invoice()).ifPresent(checks::add);
            checks.addAll(documentChecks);
            ReadOne one = new ReadOne(reading.invoice(), checks, reading.values());
            return report(Strategy.TEMPLATE, Optional.of(reading.template()), List.of(one));
        }

        private DocumentReport report(Strategy strategy, Optional<String> template, List<ReadOne> invoices) {
            boolean review =
                    invoices.stream().anyMatch(one -> !one.review(strategy).isEmpty());
            return new DocumentReport(
                    review ? Status.NEEDS_REVIEW : Status.PARSED,
                    Optional.empty(),
                    Optional.of(strategy),
                    template,
                    invoices,
                    content.pages().size(),
                    TextQuality.characters(content.pages()));
        }

        private DocumentReport unread() {
            if (Thread.currentThread().isInterrupted()) {
                // Whatever was not found may only not have been looked for.
                return DocumentReport.failed(new DocumentProblem(TIMEOUT, "reading took too long and was stopped"));
            }
            DocumentProblem problem =
                    needsOcr().map(this::afterOcr).orElseGet(() -> new DocumentProblem(NO_TEMPLATE, unreadBecause()));
            return new DocumentReport(
                    Status.NEEDS_REVIEW,
                    Optional.of(problem),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    content.pages().size(),
                    TextQuality.characters(content.pages()));
        }

        private String unreadBecause() {
            String because = "it holds no e-invoice that was read, and no template is for it";
            for (Attempt attempt : attempts) {
                because += attempt.strategy() == Strategy.LAYOUT ? "; " + attempt.because() : "";
            }
            return documentChecks.isEmpty()
                    ? because
                    : because + "; " + documentChecks.get(0).detail();
        }

        private DocumentProblem afterOcr(DocumentProblem needed) {
            if (!options.strategies().contains(Strategy.TEMPLATE)) {
                return needed;
            }
            String outcome = wordsOnPictures > 0
                    ? "words that OCR read on its pictures do not make up for it: " + wordsOnPictures
                    : pictures.outOfUse().orElse("OCR found no text");
            return new DocumentProblem(needed.code(), needed.detail() + ", and " + outcome);
        }

        private Optional<DocumentProblem> needsOcr() {
            return content.flaws().stream()
                    .filter(flaw -> flaw.code() == NEEDS_OCR)
                    .findFirst();
        }
    }
}
