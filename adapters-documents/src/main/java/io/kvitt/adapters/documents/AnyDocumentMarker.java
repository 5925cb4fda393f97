package io.kvitt.adapters.documents;

import io.kvitt.adapters.documents.pdf.PdfMarker;
import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Marking;
import io.kvitt.domain.document.port.DocumentMarker;
import java.util.List;

/** Draws on a copy of a document of any kind that shows pages: PDF stays PDF, an image becomes PNG. */
public final class AnyDocumentMarker implements DocumentMarker {

    private final DocumentMarker pdf = new PdfMarker();

    @Override
    public Marked mark(byte[] bytes, List<Secret> passwords, Marking marking) {
        if (marking.isEmpty()) {
            return new Marked.Undrawn("nothing that was read has a place on a page");
        }
        return switch (Format.of(bytes)) {
            case PDF -> pdf.mark(bytes, passwords, marking);
            case IMAGE -> MarkedImage.of(bytes, marking);
            default -> new Marked.Undrawn("there is nothing to draw on: it is neither a PDF nor an image");
        };
    }
}
