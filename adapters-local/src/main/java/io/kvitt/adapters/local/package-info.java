/**
 * What one machine keeps: a SQLite file, and documents as files beside it. {@code java.sql} and the SQLite driver are used here and nowhere else. Start at
 * {@link io.kvitt.adapters.local.LocalStore}; everything else is not public.
 *
 * <p>{@link io.kvitt.adapters.local.SqliteFile} reads and writes; {@link io.kvitt.adapters.local.Table} says how rows are records, and
 * {@link io.kvitt.adapters.local.Tables} names them all, for what is done with a store as a whole.
 *
 * <p>Amounts are text beside their currency, never a REAL: SQLite's numbers are binary. Times are milliseconds since 1970,
 * dates ISO text.
 */
@NullMarked
package io.kvitt.adapters.local;

import org.jspecify.annotations.NullMarked;
