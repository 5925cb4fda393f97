/** What the API is measured against. {@code benchmarks/http-load.sh} runs it beside the API. */
@NullMarked
package io.kvitt.benchmarks.http;

import org.jspecify.annotations.NullMarked;
