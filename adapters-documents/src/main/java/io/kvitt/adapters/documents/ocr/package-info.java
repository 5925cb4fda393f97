/**
 * Words on pictures, read by Tesseract, which runs as a process of its own. Start at
 * {@link io.kvitt.adapters.documents.ocr.TesseractPictures}. Nothing is written to disk: a picture goes in on standard input,
 * a table of words comes out. Within this package boxes are in pixels of the picture; what leaves it is in points of the page.
 */
@NullMarked
package io.kvitt.adapters.documents.ocr;

import org.jspecify.annotations.NullMarked;
