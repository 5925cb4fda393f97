package io.kvitt.adapters.documents;

import static io.kvitt.domain.document.DocumentProblem.Code.EMPTY;
import static io.kvitt.domain.document.DocumentProblem.Code.TOO_COMPLEX;
import static io.kvitt.domain.document.DocumentProblem.Code.TOO_LARGE;
import static io.kvitt.domain.document.DocumentProblem.Code.UNKNOWN_FORMAT;

import io.kvitt.adapters.documents.pdf.PdfBoxReader;
import io.kvitt.adapters.documents.recognised.HocrPages;
import io.kvitt.adapters.documents.recognised.TextractAnswers;
import io.kvitt.adapters.documents.recognised.WordTable;
import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Attachment;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.TextQuality;
import io.kvitt.domain.document.port.DocumentReader;
import java.util.List;

/** Opens a document of any kind that is read, told by its content. */
public final class AnyDocumentReader implements DocumentReader {

    /** Text beyond this is no invoice, and would only cost memory. */
    private static final int LONGEST_TEXT = 4 * 1024 * 1024;

    private static final int MOST_PAGES_OF_TEXT = 2_000;

    private final DocumentReader pdf = new PdfBoxReader();

    /**
     * Does now what the first PDF would otherwise wait for: tables of characters and fonts that take a tenth of a second to
     * fill. Reading works without it.
     */
    public static void prepare() {
        PdfBoxReader.prepare();
    }

    /**
     * Whether the first bytes of a file are those of a document whatever the file is called: a PDF or saved OCR. Others are
     * told by name too, because any settings file is XML or text.
     */
    public static boolean beginsLikeADocument(byte[] head) {
        return Format.beginsLikeADocument(head);
    }

    @Override
    public Opened read(byte[] bytes, List<Secret> passwords) {
        if (bytes.length == 0) {
            return unreadable(EMPTY, "the file is empty");
        }
        return switch (Format.of(bytes)) {
            case PDF -> pdf.read(bytes, passwords);
            case XML ->
                new Opened.Content(new DocumentContent(
                        DocumentKind.XML,
                        List.of(),
                        LayoutText.of(List.of()),
                        List.of(new Attachment("", bytes)),
                        List.of()));
            case TEXT -> text(bytes);
            case IMAGE -> Image.read(bytes);
            case JSON -> TextractAnswers.read(bytes);
            case HOCR -> HocrPages.document(Format.decodeText(bytes));
            case WORD_TABLE -> WordTable.document(Format.decodeText(bytes));
            case HTML -> unreadable(UNKNOWN_FORMAT, "it is HTML: print it to PDF to have it read");
            case ZIP -> unreadable(UNKNOWN_FORMAT, "it is an archive: unpack it to have its files read");
            case WEBP -> unreadable(UNKNOWN_FORMAT, "it is a WebP image: convert it to PNG or JPEG");
            case UNKNOWN -> unreadable(UNKNOWN_FORMAT, "it is no PDF, XML, text, image or saved OCR that can be read");
        };
    }

    private static Opened text(byte[] bytes) {
        if (bytes.length > LONGEST_TEXT) {
            return unreadable(TOO_LARGE, "text of more than " + LONGEST_TEXT / 1024 / 1024 + " MB is not read");
        }
        String text = Format.decodeText(bytes);
        if (text.chars().filter(c -> c == '\f').count() > MOST_PAGES_OF_TEXT) {
            return unreadable(TOO_COMPLEX, "text of more than " + MOST_PAGES_OF_TEXT + " pages is not read");
        }
        LayoutText layout = LayoutText.verbatim(text);
        List<DocumentProblem> flaws =
                TextQuality.flaw(layout.pages(), false).map(List::of).orElse(List.of());
        return new Opened.Content(new DocumentContent(DocumentKind.TEXT, layout.pages(), layout, List.of(), flaws));
    }

    private static Opened unreadable(DocumentProblem.Code code, String detail) {
        return new Opened.Unreadable(new DocumentProblem(code, detail));
    }
}
