package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.Secret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The pictures that a PDF document shows upright on its first pages and that are large enough to hold words. */
public final class PdfPictures {

    private static final int MOST_PAGES = 5;

    private PdfPictures() {}

    /**
     * Hands over the pictures, page by page in the order in which they are drawn. What is damaged is left out, and
     * whatever the bytes are, nothing is thrown but {@link OutOfMemoryError}. Ends early when the thread is interrupted.
     *
     * @param passwords tried in order where the document is encrypted, after the empty one
     * @param taker sees each picture while the document is open; false ends it
     */
    public static void each(byte[] bytes, List<Secret> passwords, Predicate<PdfPicture> taker) {
        List<Secret> all = new ArrayList<>(List.of(new Secret("")));
        all.addAll(passwords);
        for (Secret password : all) {
            if (opened(bytes, password, taker)) {
                return;
            }
        }
    }

    /** Returns false if the password is wrong. */
    private static boolean opened(byte[] bytes, Secret password, Predicate<PdfPicture> taker) {
        try (PDDocument document = Loader.loadPDF(new InterruptibleBuffer(bytes), password.reveal())) {
            for (PdfPicture picture : find(document)) {
                if (!taker.test(picture)) {
                    break;
                }
            }
        } catch (InvalidPasswordException wrong) {
            return false;
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError unreadable) {
            // Whoever read the words said what is wrong with the document; here it only has no pictures.
            return true;
        }
        return true;
    }

    private static List<PdfPicture> find(PDDocument document) {
        PictureFinder finder = new PictureFinder();
        int number = 0;
        for (PDPage page : document.getPages()) {
            if (++number > MOST_PAGES || finder.isFull()) {
                break;
            }
            try {
                finder.look(page, number);
            } catch (IOException | StackOverflowError damaged) {
                // What was found on the page until then is kept, as its words are.
            }
        }
        return finder.found();
    }
}
