package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/**
 * A payment as an account statement shows it.
 *
 * @param amount above zero for what is paid, below for what comes in, or the other way round; the sign only has to mean the same
 *     everywhere
 * @param payee as written
 */
public record BookedPayment(LocalDate on, Money amount, String payee) {}
