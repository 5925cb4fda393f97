/**
 * Every URL of the API and what stands on the wire. The table is {@link io.kvitt.adapters.http.api.Routes}; each feature has its
 * shapes, which are records of their own and no types of the domain, and its routes, which ask use cases. Nothing here decides about
 * money or permission.
 */
@NullMarked
package io.kvitt.adapters.http.api;

import org.jspecify.annotations.NullMarked;
