package io.kvitt.adapters.documents;

import io.kvitt.adapters.documents.ocr.Orientation;
import io.kvitt.adapters.documents.pdf.PngFile;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.port.PageImages;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pages of image files, upright and made smaller; they are never made larger. Pixels are counted before any is unpacked. */
final class ImagePageImages implements PageImages {

    /** More are not unpacked at all: some formats need them all at once, however few are wanted. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final double MOST_PIXELS_DRAWN = 9_000_000;

    @Override
    public Drawn draw(byte[] bytes, int page, int width) {
        PageImages.check(page, width);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return undrawn(Code.DAMAGED, "the image cannot be decoded");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return drawn(reader, Orientation.of(bytes), page, width);
            } finally {
                reader.dispose();
            }
        } catch (OutOfMemoryError beyond) {
            return undrawn(Code.TOO_COMPLEX, "unpacking it takes more memory than there is");
        } catch (IOException | RuntimeException damaged) {
            // The readers of the JDK meet damage with exceptions of all kinds.
            return undrawn(
                    Code.DAMAGED, "the image is damaged: " + damaged.getClass().getSimpleName());
        }
    }

    private static Drawn drawn(ImageReader reader, Orientation up, int page, int width) throws IOException {
        int pages = reader.getNumImages(true);
        if (page > pages) {
            return new Drawn.NoSuchPage(Math.max(0, pages));
        }
        int stored = reader.getWidth(page - 1);
        int high = reader.getHeight(page - 1);
        if ((long) stored * high > MOST_PIXELS) {
            return undrawn(Code.TOO_LARGE, "the image has " + stored + " x " + high + " pixels");
        }
        int across = up.isOnItsSide() ? high : stored;
        ImageReadParam thinned = reader.getDefaultReadParam();
        int step = Math.max(1, across / (2 * width)); // twice as fine as it is drawn, for smooth edges
        thinned.setSourceSubsampling(step, step, 0, 0);
        return new Drawn.Picture(PngFile.of(upright(reader.read(page - 1, thinned), up, width)));
    }

    private static BufferedImage upright(BufferedImage stored, Orientation up, int width) {
        int across = up.isOnItsSide() ? stored.getHeight() : stored.getWidth();
        int down = up.isOnItsSide() ? stored.getWidth() : stored.getHeight();
        double room = Math.sqrt(MOST_PIXELS_DRAWN / ((double) across * down));
        double times = Math.min(1, Math.min(room, (double) width / across));
        BufferedImage drawn = new BufferedImage(
                Math.max(1, (int) Math.round(across * times)),
                Math.max(1, (int) Math.round(down * times)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            graphics.drawImage(stored, turned(drawn, up, times), null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }

    private static AffineTransform turned(BufferedImage drawn, Orientation up, double times) {
        int clockwise = (4 - up.quarters()) % 4;
        AffineTransform turned = new AffineTransform();
        turned.translate(
                clockwise == 1 || clockwise == 2 ? drawn.getWidth() : 0,
                clockwise == 2 || clockwise == 3 ? drawn.getHeight() : 0);
        turned.quadrantRotate(clockwise);
        turned.scale(times, times);
        return turned;
    }

    private static Drawn undrawn(Code code, String detail) {
        return new Drawn.Undrawn(new DocumentProblem(code, detail));
    }
}
