/**
 * The HTTP API as data, once for every transport: a request comes in as a {@link io.kvitt.adapters.http.Request}, the
 * {@link io.kvitt.adapters.http.Router} finds its {@link io.kvitt.adapters.http.Route} and gives a
 * {@link io.kvitt.adapters.http.Response}. No server is known here; what is refused is refused here, so that no two transports can
 * differ. Which routes there are stands in {@code api}, what they promise is written by {@code openapi}.
 */
@NullMarked
package io.kvitt.adapters.http;

import org.jspecify.annotations.NullMarked;
