package io.kvitt.domain.identity;

import java.util.UUID;

/** The name of one connection to one Google account. Another account is another connection, also for the same user. */
public record ConnectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
