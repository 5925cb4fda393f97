/** Payments made, and what they prove: ids and times of payments, series of recurring payments, credit-file status. */
@NullMarked
package io.kvitt.domain.payment;

import org.jspecify.annotations.NullMarked;
