package io.kvitt.application.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kvitt.application.ReadInvoice;
import io.kvitt.domain.document.Attachment;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.port.CodeReader;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.PictureReader;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.port.EInvoiceReader.EInvoices;
import io.kvitt.domain.invoice.port.InvoiceTemplates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An invoice as it is put into the world: its document is its {@link #text}. */
record Bill(String seller, String number, BigDecimal amount, LocalDate due) {

    static final String LOCKED = "locked";

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);

    /** @param remark makes other bytes of the same invoice */
    String text(String remark) {
        return String.join("|", "bill", seller, number, amount.toPlainString(), due.toString(), remark);
    }

    /** Reads documents of the world; one that is no bill and not locked is no invoice. */
    static ReadInvoice reading() {
        return new ReadInvoice(
                (bytes, passwords) -> opened(bytes),
                Bill::read,
                new NoTemplates(),
                PictureReader.NONE,
                CodeReader.NONE);
    }

    private static DocumentReader.Opened opened(byte[] bytes) {
        if (new String(bytes, UTF_8).equals(LOCKED)) {
            return new DocumentReader.Opened.Unreadable(
                    new DocumentProblem(DocumentProblem.Code.ENCRYPTED, "it is locked"));
        }
        return new DocumentReader.Opened.Content(new DocumentContent(
                DocumentKind.XML,
                List.of(),
                LayoutText.of(List.of()),
                List.of(new Attachment("a.xml", bytes)),
                List.of()));
    }

    private static EInvoices read(byte[] xml) {
        String[] words = new String(xml, UTF_8).split("\\|", -1);
        if (!words[0].equals("bill")) {
            return new EInvoices.Unreadable(new DocumentProblem(DocumentProblem.Code.NOT_AN_INVOICE, "it is none"));
        }
        return new EInvoices.Read(List.of(new Invoice.Draft()
                .put(Field.SELLER_NAME, found(words[1]))
                .put(Field.INVOICE_NUMBER, found(words[2]))
                .put(Field.ISSUE_DATE, found(ISSUED))
                .put(Field.CURRENCY, found("SEK"))
                .put(Field.AMOUNT_DUE, found(new BigDecimal(words[3])))
                .put(Field.DUE_DATE, found(LocalDate.parse(words[4])))
                .done()));
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "xml:/a", 0.99));
    }

    private static final class NoTemplates implements InvoiceTemplates {
        @Override
        public Optional<TemplateReading> read(DocumentContent document) {
            return Optional.empty();
        }

        @Override
        public Optional<TemplateReading> readNearest(DocumentContent document) {
            return Optional.empty();
        }
    }
}
