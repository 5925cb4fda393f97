/**
 * What the core needs from those who keep payments, the commitments that people confirmed, and the reports made of them, and from
 * those who print reports. Start at {@link io.kvitt.domain.payment.port.Payments}.
 */
@NullMarked
package io.kvitt.domain.payment.port;

import org.jspecify.annotations.NullMarked;
