package io.kvitt.adapters.documents.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A document that is an image itself. Its size is known before a pixel is decoded. */
final class ImageFile {

    /** Larger images are thinned out while they are decoded. */
    private static final long MOST_PIXELS = 16_000_000;

    private static final long MOST_PIXELS_TO_THIN = 100_000_000;
    private static final int COLOURS_OF_PRINT = 4;

    private ImageFile() {}

    /**
     * One of its pages, upright as far as its file says which way is up; empty if it is too large or cannot be decoded.
     *
     * @param index from 0
     */
    static Optional<Grey> page(byte[] bytes, int index) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return decoded(reader, index).map(Orientation.of(bytes)::upright);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // ImageIO meets what it does not expect with exceptions of all kinds.
            return Optional.empty();
        }
    }

    private static Optional<Grey> decoded(ImageReader reader, int index) throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > MOST_PIXELS_TO_THIN) {
            return Optional.empty();
        }
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS));
        ImageReadParam thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(step, step, 0, 0);
        try {
            BufferedImage picture = reader.read(index, thinned);
            return Optional.of(Grey.of(picture));
        } catch (IIOException inColoursOfPrint) {
            return reader.canReadRaster() ? print(reader.readRaster(index, thinned)) : Optional.empty();
        }
    }

    private static Optional<Grey> print(Raster colours) {
        return colours.getNumBands() == COLOURS_OF_PRINT ? Optional.of(Grey.ofLightPrint(colours)) : Optional.empty();
    }
}
