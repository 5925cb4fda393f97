/**
 * What the core needs from those who keep users, sessions, connections and what is good once or for a while. Every write is
 * conditional: it is done in place of the version that was read, or not at all. Start at {@link io.kvitt.domain.identity.port.Users}.
 */
@NullMarked
package io.kvitt.domain.identity.port;

import org.jspecify.annotations.NullMarked;
