/**
 * What people do with payments: hand them in, take them back, look at them, confirm what comes back, and get the month proven.
 * Start at {@link io.kvitt.application.payment.SubmitPayment}. What is expected to go wrong is an answer, never an exception.
 */
@NullMarked
package io.kvitt.application.payment;

import org.jspecify.annotations.NullMarked;
