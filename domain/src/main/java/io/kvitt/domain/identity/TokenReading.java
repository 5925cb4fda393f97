package io.kvitt.domain.identity;

/** What an access token turned out to be, before anybody asked whether it was revoked. */
public sealed interface TokenReading {

    record Genuine(AccessClaims claims) implements TokenReading {}

    record Faulty(TokenFault fault) implements TokenReading {}
}
