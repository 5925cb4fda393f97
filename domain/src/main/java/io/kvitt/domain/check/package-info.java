/**
 * Telling what is wrong, all of it at once: violations with stable codes, and the check digits that numbers carry.
 * Codes are public API and never change meaning; messages may. Start at {@link io.kvitt.domain.check.Violations}.
 */
@NullMarked
package io.kvitt.domain.check;

import org.jspecify.annotations.NullMarked;
