/**
 * What the domain asks of whoever knows e-invoice syntaxes and template files, and of those who keep invoices: see
 * {@link io.kvitt.domain.invoice.port.Invoices}.
 */
@NullMarked
package io.kvitt.domain.invoice.port;

import org.jspecify.annotations.NullMarked;
