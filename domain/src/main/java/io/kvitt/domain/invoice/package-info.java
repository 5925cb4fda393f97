/**
 * Invoices, rental notices and receipts: what they say, where it was read, and whether it adds up. A field that was not
 * found is absent, never zero and never a default. Start at {@link io.kvitt.domain.invoice.Invoice} and
 * {@link io.kvitt.domain.invoice.Field}; {@link io.kvitt.domain.invoice.InvoiceChecks} are the cross checks. Amounts are
 * exact decimals as the document states them; {@link io.kvitt.domain.invoice.Invoice#amountDue()} makes money of one.
 */
@NullMarked
package io.kvitt.domain.invoice;

import org.jspecify.annotations.NullMarked;
