/**
 * What the API promises, as an OpenAPI 3.1 document. It is written from the same rows that the router answers from and the same
 * records that JSON is written from, so it cannot say something else than what happens. Start at
 * {@link io.kvitt.adapters.http.openapi.OpenApi}.
 */
@NullMarked
package io.kvitt.adapters.http.openapi;

import org.jspecify.annotations.NullMarked;
