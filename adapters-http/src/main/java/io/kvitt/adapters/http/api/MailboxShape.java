package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.identity.Connection;
import java.time.Instant;
import java.util.List;

/** A mailbox that is connected. */
record MailboxShape(
        @Says(value = "Of the connection", example = "0d4f0000-0000-4000-8000-000000000001")
        String id,

        @Says(value = "Always gmail", example = "gmail") String provider,

        @Says(value = "Enough of the address to know it", example = "a…@gmail.com")
        String address,

        @Says(
                value = "Whether it works",
                example = "CONNECTED",
                oneOf = {"CONNECTED", "NEEDS_REAUTH", "REVOKED"})
        String status,

        @Says("What was granted") List<String> scopes,
        @Says("When the user agreed last") Instant grantedAt) {

    static final MailboxShape EXAMPLE = new MailboxShape(
            "0d4f0000-0000-4000-8000-000000000001",
            "gmail",
            "a…@gmail.com",
            "CONNECTED",
            List.of(Connection.READ_MAIL),
            Instant.parse("2026-11-22T06:41:00Z"));

    MailboxShape {
        scopes = List.copyOf(scopes);
    }

    static MailboxShape of(Connection connection) {
        return new MailboxShape(
                connection.id().toString(),
                "gmail",
                connection.email().masked(),
                UserShape.status(connection.status()),
                connection.scopes().stream().sorted().toList(),
                connection.grantedAt());
    }
}
