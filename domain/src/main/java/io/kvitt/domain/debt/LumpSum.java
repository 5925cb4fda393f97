package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.time.YearMonth;

/** Money paid once on top of the budget: a bonus, a tax refund. Above zero; two in one month add up. */
public record LumpSum(YearMonth in, Money amount) {}
