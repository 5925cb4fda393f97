/**
 * PDF by PDFBox, the only place that imports it: words with boxes, pictures, and the files inside; and reports to print. Start at
 * {@link io.kvitt.adapters.documents.pdf.PdfBoxReader} to read and {@link io.kvitt.adapters.documents.pdf.PdfReportPrinter} to
 * print. PDF counts y from the bottom; everything that leaves here counts
 * from the top of the upright page.
 */
@NullMarked
package io.kvitt.adapters.documents.pdf;

import org.jspecify.annotations.NullMarked;
