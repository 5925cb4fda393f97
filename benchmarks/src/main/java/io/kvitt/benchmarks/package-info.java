/**
 * What documents cost, always beside what something known costs in the same run: the machine may be slow or busy, the ratio
 * holds. {@code ReadPdf} is JMH, {@code WholeProcess} starts the real command.
 */
package io.kvitt.benchmarks;
