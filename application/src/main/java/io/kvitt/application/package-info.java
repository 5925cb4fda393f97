/**
 * Use cases: what happens in which order, and who may. Arithmetic and reading rules are in the domain, engines behind its
 * ports. Start at {@link io.kvitt.application.ReadInvoice}.
 */
@NullMarked
package io.kvitt.application;

import org.jspecify.annotations.NullMarked;
