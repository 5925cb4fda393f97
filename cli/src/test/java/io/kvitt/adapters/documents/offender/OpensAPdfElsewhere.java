package io.kvitt.adapters.documents.offender;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Breaks "PDFBox is imported in its own package only". */
public final class OpensAPdfElsewhere {
    PDDocument document() {
        return new PDDocument();
    }
}
