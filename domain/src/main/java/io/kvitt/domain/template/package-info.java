/**
 * Learning templates of what people know: what is {@link io.kvitt.domain.template.Confirmed}, what a template would
 * {@linkplain io.kvitt.domain.template.TemplateTrial change}, and what speaks against it. What a template is, and how one reads, is
 * told in {@link io.kvitt.domain.invoice.port.InvoiceTemplates}.
 */
@NullMarked
package io.kvitt.domain.template;

import org.jspecify.annotations.NullMarked;
