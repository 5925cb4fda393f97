/**
 * What is done with invoices that are kept: each use case is one class and one verb. Reading them is
 * {@link io.kvitt.application.ReadInvoice}; start at {@link io.kvitt.application.invoice.KeepInvoice}.
 */
@NullMarked
package io.kvitt.application.invoice;

import org.jspecify.annotations.NullMarked;
