/**
 * What is owed and how it shrinks: loan terms, schedules, extra and late payments, minimum payments, payoff plans, and the
 * record of a debt. Pure arithmetic over money, rates and dates; nothing here knows a clock or a store.
 */
@NullMarked
package io.kvitt.domain.debt;

import org.jspecify.annotations.NullMarked;
