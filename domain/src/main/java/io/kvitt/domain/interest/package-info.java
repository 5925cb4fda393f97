/**
 * What time does to money: rates, day counts, payment dates, the time value functions, internal rates and the annual
 * percentage rate. Pure arithmetic; nothing here knows a debt, a clock or a store. Start at
 * {@link io.kvitt.domain.interest.InterestRate} and {@link io.kvitt.domain.interest.DayCount}.
 *
 * <p>Rates are fractions per year, never percent: 6 % is 0.06. Quotients that are not exact carry 34 digits
 * ({@link java.math.MathContext#DECIMAL128}); money is rounded by those who hold money.
 */
@NullMarked
package io.kvitt.domain.interest;

import org.jspecify.annotations.NullMarked;
