/**
 * Work that takes longer than an answer may: it is kept, done in the background, and asked for until it is over. Start at
 * {@link io.kvitt.domain.job.Job}. Times are in whole milliseconds.
 */
@NullMarked
package io.kvitt.domain.job;

import org.jspecify.annotations.NullMarked;
