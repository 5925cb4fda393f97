package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An amount on a day. */
public record DatedAmount(LocalDate on, BigDecimal amount) {}
