package io.kvitt.domain.identity;

import java.util.UUID;

/** The name of a session, which is a family of refresh tokens: 128 random bits, given at login and never changed. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
