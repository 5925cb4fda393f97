/** The API under load, beside a bare server that sends the same bytes. Start at {@link io.kvitt.benchmarks.http.HttpLoad}. */
@NullMarked
package io.kvitt.benchmarks.http;

import org.jspecify.annotations.NullMarked;
