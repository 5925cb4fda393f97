package io.kvitt.adapters.documents;

import static io.kvitt.domain.document.DocumentProblem.Code.DAMAGED;
import static io.kvitt.domain.document.DocumentProblem.Code.NEEDS_OCR;
import static io.kvitt.domain.document.DocumentProblem.Code.TOO_LARGE;

import io.kvitt.adapters.documents.ocr.Orientation;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.port.DocumentReader.Opened;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Images: their pages are counted and measured from the header, and no pixel is decoded. */
final class Image {

    private static final long MOST_PIXELS = 100_000_000;
    private static final int MOST_PAGES = 200;

    private Image() {}

    static Opened read(byte[] bytes) {
        // ImageIO itself would choose a stream that keeps a file in the folder for temporary ones.
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return unreadable(DAMAGED, "the image cannot be decoded");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return pages(reader, Orientation.of(bytes).isOnItsSide());
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return unreadable(
                    DAMAGED, "the image is damaged: " + damaged.getClass().getSimpleName());
        }
    }

    private static Opened pages(ImageReader reader, boolean onItsSide) throws IOException {
        int count = Math.min(MOST_PAGES, reader.getNumImages(true));
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int width = reader.getWidth(i);
            int height = reader.getHeight(i);
            if ((long) width * height > MOST_PIXELS) {
                return unreadable(TOO_LARGE, "the image has " + width + " x " + height + " pixels");
            }
            pages.add(new Page(i + 1, onItsSide ? height : width, onItsSide ? width : height, List.of()));
        }
        DocumentProblem flaw = new DocumentProblem(NEEDS_OCR, "it is an image without text");
        return new Opened.Content(
                new DocumentContent(DocumentKind.IMAGE, pages, LayoutText.of(pages), List.of(), List.of(flaw)));
    }

    private static Opened unreadable(DocumentProblem.Code code, String detail) {
        return new Opened.Unreadable(new DocumentProblem(code, detail));
    }
}
