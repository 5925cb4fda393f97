package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/** The next payment of a stream: what is due, or what a detector says is due. */
public record Expected(LocalDate on, Money amount) {}
