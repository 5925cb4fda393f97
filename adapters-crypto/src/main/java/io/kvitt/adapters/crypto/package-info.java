/**
 * Tokens signed and read, passwords hashed, other people's tokens sealed. Nimbus, password4j, {@code java.security} and
 * {@code javax.crypto} are used here and nowhere else. Start at {@link io.kvitt.adapters.crypto.CryptoAdapters}; what is not public
 * is nobody else's business.
 *
 * <p>No library sees a token before our own gate let it through: {@link io.kvitt.adapters.crypto.TokenGate}, step by step. Whatever
 * is refused is a {@link io.kvitt.domain.identity.TokenFault}, never an exception. No key, token or password is in any text that
 * these types print.
 */
@NullMarked
package io.kvitt.adapters.crypto;

import org.jspecify.annotations.NullMarked;
