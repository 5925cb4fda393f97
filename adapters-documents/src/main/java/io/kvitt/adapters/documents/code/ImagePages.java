package io.kvitt.adapters.documents.code;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pages of an image file, unpacked one at a time. Pixels are counted before any of them is. */
final class ImagePages {

    private static final int MOST_PAGES = 10;

    /** More are not unpacked at all: some formats need them all at once, however few are wanted. */
    private static final long MOST_PIXELS = 50_000_000;

    /** Of more, only every second or third pixel is taken. */
    private static final long MOST_PIXELS_TAKEN = 12_000_000;

    private ImagePages() {}

    /** Sees one page; false ends it. */
    interface Taker {

        /**
         * Sees one page.
         *
         * @param number from 1
         */
        boolean take(int number, BufferedImage pixels);
    }

    /** Hands over the pages in order; pages that are damaged or too large are left out. */
    static void each(byte[] bytes, Taker taker) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                each(reader, taker);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // The readers of the JDK meet damage with exceptions of all kinds; a damaged image shows no code.
            return;
        }
    }

    private static void each(ImageReader reader, Taker taker) throws IOException {
        int count = Math.min(MOST_PAGES, reader.getNumImages(true));
        for (int i = 0; i < count; i++) {
            long pixels = (long) reader.getWidth(i) * reader.getHeight(i);
            if (pixels > MOST_PIXELS) {
                continue;
            }
            int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_PIXELS_TAKEN));
            ImageReadParam thinned = reader.getDefaultReadParam();
            thinned.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            if (!taker.take(i + 1, reader.read(i, thinned))) {
                return;
            }
        }
    }
}
