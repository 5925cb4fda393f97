package io.kvitt.benchmarks.recurrence;

import java.time.LocalDate;

/**
 * A payment as it was meant to be.
 *
 * @param minor in the smallest unit; below zero for what comes in
 */
record Slot(LocalDate on, long minor) {}
