package io.kvitt.domain.debt;

import io.kvitt.domain.interest.InterestRate;
import java.time.LocalDate;

/** From that day on, the day included, the loan bears the new nominal rate. */
public record RateChange(LocalDate from, InterestRate rate) {}
