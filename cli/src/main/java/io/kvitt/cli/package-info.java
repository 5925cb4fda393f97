/**
 * The command line. Commands turn words into calls of use cases and reports into tables, JSON or CSV;
 * {@link io.kvitt.cli.Wiring} is the one place that reads the environment and builds adapters. Data goes to standard output,
 * everything else to standard error. Start at {@link io.kvitt.cli.Kvitt}.
 */
@NullMarked
package io.kvitt.cli;

import org.jspecify.annotations.NullMarked;
