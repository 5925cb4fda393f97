/**
 * Who somebody is, and how that is held on to: users, sessions, connections to Google, the states of a browser's round trip to a
 * provider, and throttles. Everything that lives and dies here is decided by a pure function of state, event and "now": start at
 * {@link io.kvitt.domain.identity.SessionRules} and {@link io.kvitt.domain.identity.ConnectionRules}. Nothing here knows a clock,
 * a store, a key or a random number; MACs, hashes, sealed texts and jitter come in as values. What must not be read by people
 * does not print itself.
 */
@NullMarked
package io.kvitt.domain.identity;

import org.jspecify.annotations.NullMarked;
