/** What the core needs from those who keep debts. Start at {@link io.kvitt.domain.debt.port.Debts}. */
@NullMarked
package io.kvitt.domain.debt.port;

import org.jspecify.annotations.NullMarked;
