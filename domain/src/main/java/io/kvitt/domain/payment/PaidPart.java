package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/** What a payment paid of something that was due. */
public record PaidPart(PaymentId payment, LocalDate paidOn, Money amount) {}
