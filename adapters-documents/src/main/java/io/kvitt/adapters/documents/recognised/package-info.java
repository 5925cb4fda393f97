/**
 * What an OCR engine made of a document, saved as a file: pages of words, though nobody here looks at a picture. Each format
 * has one class that reads it; all of them fill {@link io.kvitt.adapters.documents.recognised.SeenPages}. Engines tell places
 * as shares of a page or in pixels of a picture; the size of the paper is lost, so it is guessed from the letters, and what
 * leaves this package is in points, on a page turned upright. All bytes are hostile.
 */
@NullMarked
package io.kvitt.adapters.documents.recognised;

import org.jspecify.annotations.NullMarked;
