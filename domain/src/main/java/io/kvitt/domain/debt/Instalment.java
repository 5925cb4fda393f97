package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/**
 * One row of a schedule. What is paid is interest, principal and fees; all amounts are of one currency.
 *
 * @param number from 1
 * @param from first day of the period whose interest it pays
 * @param dueOn after it
 * @param payment the sum of the next three
 * @param principal below zero where unpaid interest was added to the debt
 * @param fees zero if there are none
 * @param balanceAfter principal still owed once it is paid, with what the lender pays out on that day
 */
public record Instalment(
        int number,
        LocalDate from,
        LocalDate dueOn,
        Money payment,
        Money interest,
        Money principal,
        Money fees,
        Money balanceAfter) {}
