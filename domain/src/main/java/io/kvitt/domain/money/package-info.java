/**
 * Money and how it is written. An amount is exact, in one currency, and never rounds by itself; nothing here or
 * anywhere near it is binary floating point. Start at {@link io.kvitt.domain.money.Money} to compute and at
 * {@link io.kvitt.domain.money.WrittenAmount} to read what a document says. A text that could mean two amounts
 * means none.
 */
@NullMarked
package io.kvitt.domain.money;

import org.jspecify.annotations.NullMarked;
