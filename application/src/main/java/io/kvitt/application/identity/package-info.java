/**
 * Signing up, in and out, staying signed in, and being connected to Google. What may happen is decided by the pure rules of
 * {@link io.kvitt.domain.identity}; here states are read, decisions kept on condition, and what follows from them handed on. Start
 * at {@link io.kvitt.application.identity.LogIn}.
 */
@NullMarked
package io.kvitt.application.identity;

import org.jspecify.annotations.NullMarked;
