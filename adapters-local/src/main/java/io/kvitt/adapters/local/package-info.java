/**
 * What one machine keeps: a SQLite file. {@code java.sql} and the SQLite driver are used here and nowhere else. Start at
 * {@link io.kvitt.adapters.local.LocalStore}; everything else is not public.
 *
 * <p>Amounts are text beside their currency, never a REAL: SQLite's numbers are binary. Times are milliseconds since 1970,
 * dates ISO text.
 */
@NullMarked
package io.kvitt.adapters.local;

import org.jspecify.annotations.NullMarked;
