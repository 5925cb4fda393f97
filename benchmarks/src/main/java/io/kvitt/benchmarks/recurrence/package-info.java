/**
 * How well recurring payments are found, on synthetic households whose streams are known. Start at {@link
 * io.kvitt.benchmarks.recurrence.RecurrenceBenchmark}. Whoever writes the detector does not read how households are made, and
 * whoever makes them does not read the detector: otherwise it is measured how well one author knows himself. Amounts are money;
 * floating point is for probabilities and for statistics of what was found.
 */
@NullMarked
package io.kvitt.benchmarks.recurrence;

import org.jspecify.annotations.NullMarked;
