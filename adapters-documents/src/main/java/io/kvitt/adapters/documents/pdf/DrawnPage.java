package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * A page drawn by PDFBox, in grey at up to 300 pixels an inch for an engine, or in colours for people. Drawing can be made to take as long as one likes: instructions
 * are counted, colour gradients and pictures with more pixels than can be looked at are left out, and an interrupted thread ends
 * it.
 */
final class DrawnPage {

    private static final double DENSITY = 300;
    private static final double POINTS_AN_INCH = 72;
    private static final double MOST_PIXELS = 9_000_000;
    private static final int MOST_INSTRUCTIONS = 1_000_000;
    private static final long MOST_PIXELS_OF_PICTURES = 30_000_000;

    private DrawnPage() {}

    /**
     * Empty if the page cannot be drawn.
     *
     * @param number from 1
     * @param page its size in points
     */
    static Optional<BufferedImage> of(PDDocument document, int number, Box page) {
        return of(document, number, page, DENSITY / POINTS_AN_INCH, ImageType.GRAY);
    }

    /**
     * The page in colours, so many pixels wide, or narrower where it would have too many; empty if it cannot be drawn.
     *
     * @param number from 1
     * @param page its size in points
     */
    static Optional<BufferedImage> wide(PDDocument document, int number, Box page, int width) {
        return of(document, number, page, width / Math.max(1, (double) page.width()), ImageType.RGB);
    }

    private static Optional<BufferedImage> of(
            PDDocument document, int number, Box page, double wanted, ImageType colours) {
        double room = Math.sqrt(MOST_PIXELS / Math.max(1, (double) page.width() * page.height()));
        double times = Math.min(wanted, room);
        if (page.width() * times < 1 || page.height() * times < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Painter(document).renderImage(number - 1, (float) times, colours));
        } catch (Interrupted stopped) {
            throw stopped;
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError damaged) {
            // PDFBox and Java2D meet what they do not expect with exceptions of all kinds.
            return Optional.empty();
        }
    }

    private static final class Painter extends PDFRenderer {
        Painter(PDDocument document) {
            super(document);
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Brush(parameters);
        }
    }

    private static final class Brush extends PageDrawer {
        private int instructions;
        private long pixels;

        Brush(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            Interrupted.check();
            if (++instructions > MOST_INSTRUCTIONS) {
                throw new TooComplex("the page has more instructions than can be drawn");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage picture) throws IOException {
            Interrupted.check();
            pixels += (long) picture.getWidth() * picture.getHeight();
            if (pixels <= MOST_PIXELS_OF_PICTURES) {
                super.drawImage(picture);
            }
        }

        @Override
        public void shadingFill(COSName gradient) {
            // Each of its points takes a computation, and no letter is drawn so.
        }
    }
}
