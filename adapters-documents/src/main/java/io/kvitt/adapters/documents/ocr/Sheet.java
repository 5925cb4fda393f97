package io.kvitt.adapters.documents.ocr;

import io.kvitt.adapters.documents.pdf.PdfPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.IntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture made ready for the engine, which reads best at about 300 pixels an inch: small ones are enlarged, fine ones are
 * thinned out while they are unpacked, and these become grey on white.
 */
final class Sheet {

    private static final float BEST_DENSITY = 300;

    /** From here on to {@link #THIN_FROM} a picture is taken as it is. */
    private static final float ENLARGE_BELOW = 200;

    private static final float THIN_FROM = 450;
    private static final float MOST_TIMES = 4;
    private static final int LARGEST_STEP = 8;
    private static final float MOST_PIXELS = 25_000_000;

    /** Between the pixels of a fast and of a small PNG: it only passes through a pipe. */
    private static final float QUICKLY = 0.9f;

    private final byte[] file;
    private final int width;
    private final int height;
    private final int density;

    private Sheet(byte[] file, int width, int height, int density) {
        this.file = file;
        this.width = width;
        this.height = height;
        this.density = density;
    }

    /** PNG or JPEG; not to be changed. */
    byte[] file() {
        return file;
    }

    /** In pixels. */
    int width() {
        return width;
    }

    /** In pixels. */
    int height() {
        return height;
    }

    /** Pixels an inch. */
    int density() {
        return density;
    }

    /** A picture of a PDF; empty if it cannot be unpacked. */
    static Optional<Sheet> of(PdfPicture picture) {
        float inches = picture.box().width() / 72;
        float density = picture.width() / inches;
        if (density >= ENLARGE_BELOW && density < THIN_FROM) {
            Optional<byte[]> jpeg = picture.jpeg();
            if (jpeg.isPresent()) {
                return Optional.of(new Sheet(jpeg.get(), picture.width(), picture.height(), Math.round(density)));
            }
        }
        return of(density, picture::pixels);
    }

    /**
     * Any picture; empty if it cannot be unpacked.
     *
     * @param density pixels an inch, as they are
     * @param unpacked the pixels, all or every second, third ... of them
     */
    static Optional<Sheet> of(float density, IntFunction<Optional<BufferedImage>> unpacked) {
        int step = density < THIN_FROM ? 1 : Math.min(LARGEST_STEP, Math.round(density / BEST_DENSITY));
        float thinned = density / step;
        return unpacked.apply(step).map(pixels -> of(pixels, thinned)).orElse(Optional.empty());
    }

    private static Optional<Sheet> of(BufferedImage pixels, float density) {
        float times = density < ENLARGE_BELOW ? Math.min(MOST_TIMES, BEST_DENSITY / density) : 1;
        float room = (float) Math.sqrt(MOST_PIXELS / ((float) pixels.getWidth() * pixels.getHeight()));
        BufferedImage grey = grey(pixels, Math.max(1, Math.min(times, room)));
        int reached = Math.round(density * grey.getWidth() / pixels.getWidth());
        return png(grey).map(file -> new Sheet(file, grey.getWidth(), grey.getHeight(), reached));
    }

    private static BufferedImage grey(BufferedImage pixels, float times) {
        int width = Math.round(pixels.getWidth() * times);
        int height = Math.round(pixels.getHeight() * times);
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = grey.createGraphics();
        try {
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, width, height);
            drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            drawing.drawImage(pixels, 0, 0, width, height, null);
        } finally {
            drawing.dispose();
        }
        return grey;
    }

    /** As a file; empty if it cannot be written. */
    static Optional<byte[]> png(BufferedImage grey) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        if (!writers.hasNext()) {
            return Optional.empty();
        }
        ImageWriter writer = writers.next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (how.canWriteCompressed()) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUICKLY);
            }
            writer.write(null, new IIOImage(grey, null, null), how);
        } catch (IOException never) {
            return Optional.empty();
        } finally {
            writer.dispose();
        }
        return Optional.of(file.toByteArray());
    }
}
