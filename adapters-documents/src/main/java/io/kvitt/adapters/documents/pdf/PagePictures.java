package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Box;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The first pages of a PDF document as they are seen, for documents without text that can be read: a page that shows one scan
 * is given by the pixels of the scan, any other is drawn.
 */
public final class PagePictures {

    private static final int MOST_PAGES = 5;

    /** A scan covers more than this of its page. */
    private static final float LEAST_SHARE = 0.5f;

    /** Larger scans are thinned out while they are unpacked. */
    private static final double MOST_PIXELS = 16_000_000;

    private PagePictures() {}

    /**
     * What a page shows.
     *
     * @param box what of the upright page the picture covers, in points
     */
    public record Seen(Box box, BufferedImage picture) {}

    /** Takes the pages. */
    public interface Taker {
        /**
         * Sees one page while the document is open.
         *
         * @param number from 1
         * @param look unpacks or draws the page, which takes much memory; empty if it cannot be seen
         * @return false to end
         */
        boolean take(int number, Supplier<Optional<Seen>> look);
    }

    /**
     * Hands over the pages in order. What is damaged is left out, and whatever the bytes are, nothing is thrown but
     * {@link OutOfMemoryError}. Ends early when the thread is interrupted.
     *
     * @param passwords tried in order where the document is encrypted, after the empty one
     */
    public static void each(byte[] bytes, List<Secret> passwords, Taker taker) {
        List<Secret> all = new ArrayList<>(List.of(new Secret("")));
        all.addAll(passwords);
        for (Secret password : all) {
            if (opened(bytes, password, taker)) {
                return;
            }
        }
    }

    /** Returns false if the password is wrong. */
    private static boolean opened(byte[] bytes, Secret password, Taker taker) {
        try (PDDocument document = Loader.loadPDF(new InterruptibleBuffer(bytes), password.reveal())) {
            int number = 0;
            for (PDPage page : document.getPages()) {
                int at = ++number;
                if (at > MOST_PAGES || !taker.take(at, () -> seen(document, page, at))) {
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

    private static Optional<Seen> seen(PDDocument document, PDPage page, int number) {
        PageFrame frame = new PageFrame(page.getCropBox(), page.getRotation());
        Box whole = new Box(0, 0, frame.width(), frame.height());
        return scan(page, number, whole)
                .flatMap(scan -> pixels(scan).map(pixels -> new Seen(scan.box(), pixels)))
                .or(() -> DrawnPage.of(document, number, whole).map(drawn -> new Seen(whole, drawn)));
    }

    /** The one picture on a page, if it covers most of it. */
    private static Optional<PdfPicture> scan(PDPage page, int number, Box whole) {
        PictureFinder finder = new PictureFinder();
        try {
            finder.look(page, number);
        } catch (IOException | StackOverflowError damaged) {
            return Optional.empty();
        }
        return finder.found().size() == 1
                        && whole.shareWithin(finder.found().get(0).box()) >= LEAST_SHARE
                ? Optional.of(finder.found().get(0))
                : Optional.empty();
    }

    private static Optional<BufferedImage> pixels(PdfPicture scan) {
        double pixels = (double) scan.width() * scan.height();
        return scan.pixels(Math.max(1, (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS))));
    }
}
