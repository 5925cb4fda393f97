package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** What a PDF document shows where its pages say that a code may be. */
public final class PdfCodeSpots {

    private static final int MOST_PAGES = 20;

    /** For the painting of all pages. */
    private static final Duration LIMIT = Duration.ofMillis(1_500);

    private PdfCodeSpots() {}

    /**
     * A spot as a picture.
     *
     * @param box that the pixels fill, on the upright page
     * @param upright whether the top of the picture is up on the page; else only its box is known
     * @param filled whether a code would fill the picture; else it may be a small part of it
     */
    public record Look(int page, Box box, boolean upright, boolean filled, BufferedImage pixels) {}

    /**
     * Hands over the spots of the first pages that have any. Marks are painted anew in black and white, without opening a font
     * or a picture; pictures are unpacked. What is damaged is left out, and whatever the bytes are, nothing is thrown but
     * {@link OutOfMemoryError}. Ends early when the thread is interrupted.
     *
     * @param passwords tried in order where the document is encrypted, after the empty one
     * @param pages with the spots to look at; others are not looked for
     * @param taker sees each spot while the document is open; false ends it
     */
    public static void each(byte[] bytes, List<Secret> passwords, List<Page> pages, Predicate<Look> taker) {
        List<Page> some = pages.stream()
                .filter(page -> !page.codeSpots().isEmpty())
                .limit(MOST_PAGES)
                .toList();
        List<Secret> all = new ArrayList<>(List.of(new Secret("")));
        all.addAll(passwords);
        for (int i = 0; i < all.size() && !some.isEmpty(); i++) {
            if (opened(bytes, all.get(i), some, taker)) {
                return;
            }
        }
    }

    /** Returns false if the password is wrong. */
    private static boolean opened(byte[] bytes, Secret password, List<Page> pages, Predicate<Look> taker) {
        try (PDDocument document = Loader.loadPDF(new InterruptibleBuffer(bytes), password.reveal())) {
            long deadline = System.nanoTime() + LIMIT.toNanos();
            for (Page page : pages) {
                if (page.number() > document.getNumberOfPages()
                        || !look(new SpotPainter(document.getPage(page.number() - 1), page, deadline), taker)) {
                    break;
                }
            }
        } catch (InvalidPasswordException wrong) {
            return false;
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError unreadable) {
            // Whoever read the words said what is wrong with the document; here it only shows no code.
            return true;
        }
        return true;
    }

    private static boolean look(SpotPainter painter, Predicate<Look> taker) {
        try {
            painter.paint();
        } catch (IOException | StackOverflowError | TooComplex unfinished) {
            // What was painted until then may be the code.
            return painter.handOver(taker);
        }
        return painter.handOver(taker);
    }
}
