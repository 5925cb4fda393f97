/**
 * Structured invoices: CII (ZUGFeRD, Factur-X, XRechnung), UBL 2.1 and FatturaPA from XML bytes. Start at
 * {@link io.kvitt.adapters.documents.einvoice.XmlInvoiceReader}. Elements are found by local name, so prefixes do not
 * matter; values are those of the file, right or wrong. The bytes are hostile until read: no DTD, nothing resolved,
 * depth, elements and text bounded.
 */
@NullMarked
package io.kvitt.adapters.documents.einvoice;

import org.jspecify.annotations.NullMarked;
