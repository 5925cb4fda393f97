/**
 * Payments made, and what they prove: ids and times of payments, series of payments that come back, credit-file status. Start at
 * {@link io.kvitt.domain.payment.PaymentId} to take one in, at {@link io.kvitt.domain.payment.RecurringPayments} to look at
 * many, and at {@link io.kvitt.domain.payment.InvoiceMatching} and {@link io.kvitt.domain.payment.DebtMatching} to say what one
 * pays. Nothing here knows a clock or a store; "now" is given.
 */
@NullMarked
package io.kvitt.domain.payment;

import org.jspecify.annotations.NullMarked;
