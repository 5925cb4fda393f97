package io.kvitt.adapters.documents.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A document that is an image itself. Its size is known before a pixel is decoded. */
final class ImageFile {

    private static final long MOST_PIXELS = 25_000_000;

    /** Nothing reliable tells how large an image is on paper; taken for a page of A4, letters come out large enough. */
    private static final float LONGER_SIDE_INCHES = 11.69f;

    private ImageFile() {}

    /** Its first page, ready for the engine; empty if it is too large or cannot be decoded. */
    static Optional<Sheet> firstPage(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Sheet> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        return Sheet.of(Math.max(width, height) / LONGER_SIDE_INCHES, step -> decoded(reader, step));
    }

    private static Optional<BufferedImage> decoded(ImageReader reader, int step) {
        ImageReadParam thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(step, step, 0, 0);
        try {
            return Optional.of(reader.read(0, thinned));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }
}
