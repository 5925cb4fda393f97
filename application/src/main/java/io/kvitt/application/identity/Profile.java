package io.kvitt.application.identity;

import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.User;
import java.util.Optional;

/**
 * A user as shown to themselves.
 *
 * @param connection to Google that is held, working or not
 */
public record Profile(User user, Optional<Connection> connection) {

    /** Whether mail can be read now: a connection that waits for its user to sign in again does not count. */
    public boolean isGmailConnected() {
        return connection.filter(Connection::isConnected).isPresent();
    }
}
