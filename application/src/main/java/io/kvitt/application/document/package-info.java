/**
 * What is done with documents that were handed in, beside reading them ({@link io.kvitt.application.ReadInvoice}). Start at
 * {@link io.kvitt.application.document.TidyOriginals}.
 */
@NullMarked
package io.kvitt.application.document;

import org.jspecify.annotations.NullMarked;
