/**
 * Reading invoices off their pages where nobody described the layout: labels in eleven languages, values beside and below
 * them, tables, parties, and arithmetic that decides between candidates. Every value is a candidate with its supports; what
 * was not chosen is kept too, with the reason, so that a choice can be explained. Labels are data in {@code Labels}; no rule
 * knows an issuer. Start at {@link io.kvitt.domain.layout.LayoutReading}.
 */
@NullMarked
package io.kvitt.domain.layout;

import org.jspecify.annotations.NullMarked;
