/**
 * Documents: bytes to pages of words. Start at {@link io.kvitt.adapters.documents.AnyDocumentReader}, which tells the kind
 * by content and hands over; {@code pdf}, {@code einvoice} and {@code template} each know one family of formats and
 * nothing of each other; {@code ocr} reads the pictures that {@code pdf} finds, and {@code recognised} what others have
 * recognised. All bytes are hostile.
 */
@NullMarked
package io.kvitt.adapters.documents;

import org.jspecify.annotations.NullMarked;
