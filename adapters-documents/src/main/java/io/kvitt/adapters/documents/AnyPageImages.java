package io.kvitt.adapters.documents;

import io.kvitt.adapters.documents.pdf.PdfPageImages;
import io.kvitt.domain.document.port.PageImages;

/** Draws the pages of whatever has pages: PDF documents and images, told by their content. */
public final class AnyPageImages implements PageImages {

    private final PageImages pdf = new PdfPageImages();
    private final PageImages image = new ImagePageImages();

    @Override
    public Drawn draw(byte[] bytes, int page, int width) {
        PageImages.check(page, width);
        return switch (Format.of(bytes)) {
            case PDF -> pdf.draw(bytes, page, width);
            case IMAGE -> image.draw(bytes, page, width);
            default -> new Drawn.NoSuchPage(0);
        };
    }
}
