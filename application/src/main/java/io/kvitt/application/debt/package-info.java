/**
 * What can be done with debts: record, list, show, change, put away, delete. Who asks is an owner; somebody else's debt is not
 * found. What is wrong, not there or changed in between is an answer and no exception. Start at
 * {@link io.kvitt.application.debt.RecordDebt}.
 */
@NullMarked
package io.kvitt.application.debt;

import org.jspecify.annotations.NullMarked;
