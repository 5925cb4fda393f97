package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.port.PageImages;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Draws pages of PDF documents that need no password, in colours. */
public final class PdfPageImages implements PageImages {

    @Override
    public Drawn draw(byte[] bytes, int page, int width) {
        PageImages.check(page, width);
        try (PDDocument document = Loader.loadPDF(new InterruptibleBuffer(bytes))) {
            int pages = document.getNumberOfPages();
            return page > pages ? new Drawn.NoSuchPage(Math.max(0, pages)) : drawn(document, page, width);
        } catch (InvalidPasswordException | NoClassDefFoundError locked) {
            return undrawn(Code.ENCRYPTED, "it is encrypted and needs a password or a certificate");
        } catch (Interrupted stopped) {
            return undrawn(Code.TIMEOUT, "drawing took too long and was stopped");
        } catch (StackOverflowError | OutOfMemoryError beyond) {
            return undrawn(Code.TOO_COMPLEX, "drawing it takes more memory than there is");
        } catch (IOException | RuntimeException damaged) {
            // PDFBox meets what it does not expect with exceptions of all kinds; at this edge they mean one thing.
            return undrawn(Code.DAMAGED, "it is too damaged to be drawn: " + Plain.words(damaged));
        }
    }

    private static Drawn drawn(PDDocument document, int number, int width) {
        PDPage page = document.getPage(number - 1);
        PageFrame frame = new PageFrame(page.getCropBox(), page.getRotation());
        return DrawnPage.wide(document, number, new Box(0, 0, frame.width(), frame.height()), width)
                .<Drawn>map(pixels -> new Drawn.Picture(PngFile.of(pixels)))
                .orElseGet(() -> undrawn(Code.DAMAGED, "the page cannot be drawn"));
    }

    private static Drawn undrawn(Code code, String detail) {
        return new Drawn.Undrawn(new DocumentProblem(code, detail));
    }
}
