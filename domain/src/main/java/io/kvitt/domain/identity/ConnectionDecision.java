package io.kvitt.domain.identity;

import java.util.List;
import java.util.Optional;

/**
 * What comes of an event.
 *
 * @param next to be kept if it is another than before, only in place of the version before; if another version is kept by then,
 *     decide again from that one
 * @param replaced the connection whose place {@code next} takes, to be kept in the same step or neither
 * @param effects in the order they are to happen, after the states are kept
 */
public record ConnectionDecision(
        ConnectionState next, Optional<Connection> replaced, List<ConnectionEffect> effects, ConnectionAnswer answer) {

    public ConnectionDecision {
        effects = List.copyOf(effects);
    }

    static ConnectionDecision of(ConnectionState next, ConnectionAnswer answer, ConnectionEffect... effects) {
        return new ConnectionDecision(next, Optional.empty(), List.of(effects), answer);
    }
}
