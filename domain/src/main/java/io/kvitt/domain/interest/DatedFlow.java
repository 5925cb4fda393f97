package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is paid on a day, or received, as it enters an equation of values. */
public record DatedFlow(LocalDate on, BigDecimal amount) {}
