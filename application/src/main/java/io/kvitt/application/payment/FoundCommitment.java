package io.kvitt.application.payment;

import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.PaymentSeries;
import io.kvitt.domain.payment.SeriesStatus;

/** A series that was found among payments and that nobody has confirmed. */
public record FoundCommitment(CommitmentId id, PaymentSeries series, SeriesStatus status) {}
