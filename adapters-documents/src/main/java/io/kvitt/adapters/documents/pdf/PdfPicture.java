package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.apache.pdfbox.cos.COSStream;

/** A picture on a page, still packed. It can be unpacked while its document is open. */
public final class PdfPicture {

    private final int page;
    private final Box box;
    private final int width;
    private final int height;
    private final PackedPicture packed;

    PdfPicture(int page, Box box, int width, int height, PackedPicture packed) {
        this.page = page;
        this.box = box;
        this.width = width;
        this.height = height;
        this.packed = packed;
    }

    /** The number of the page, from 1. */
    public int page() {
        return page;
    }

    /** Where it is drawn, in points on the upright page. */
    public Box box() {
        return box;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** The file as it lies in the document, where it is a JPEG in grey or RGB without anything that changes its look. */
    public Optional<byte[]> jpeg() {
        return packed.jpeg(width, height);
    }

    /**
     * The pixels; empty if they are damaged, in a format that is not read, or more than their dictionary says.
     *
     * @param step take every pixel (1), or every second one of every second row (2), ...
     */
    public Optional<BufferedImage> pixels(int step) {
        return packed.pixels(width, height, step);
    }

    boolean isFrom(COSStream stream) {
        return packed.isFrom(stream);
    }
}
