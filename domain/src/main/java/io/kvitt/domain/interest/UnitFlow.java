package io.kvitt.domain.interest;

import java.math.BigDecimal;

/** An amount at a time in unit-periods. */
public record UnitFlow(UnitTime at, BigDecimal amount) {}
