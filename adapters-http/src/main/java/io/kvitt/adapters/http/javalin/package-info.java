/**
 * The server of one machine: carries bytes between a socket and the {@link io.kvitt.adapters.http.Router}, and decides nothing.
 * Javalin, Jetty and Kotlin are known here and nowhere else.
 */
@NullMarked
package io.kvitt.adapters.http.javalin;

import org.jspecify.annotations.NullMarked;
