package io.kvitt.adapters.documents.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels as a PNG file. */
public final class PngFile {

    private PngFile() {}

    /** The whole file. ImageIO itself would choose a stream that keeps a file in the folder for temporary ones. */
    public static byte[] of(BufferedImage pixels) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(pixels, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return file.toByteArray();
    }
}
