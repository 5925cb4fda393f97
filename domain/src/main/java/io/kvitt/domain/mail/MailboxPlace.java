package io.kvitt.domain.mail;

import io.kvitt.domain.identity.ConnectionId;

/**
 * Where a mailbox is: the id of a connection, or the path of a folder. A user watches a place once.
 *
 * @param value 1 to 4,096 characters
 */
public record MailboxPlace(MailboxKind kind, String value) {

    private static final int LONGEST = 4_096;

    public MailboxPlace {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a place of " + value.length() + " characters, not 1 to " + LONGEST);
        }
    }

    /** The mailbox of the account that a user connected. */
    public static MailboxPlace of(ConnectionId connection) {
        return new MailboxPlace(MailboxKind.GMAIL, connection.toString());
    }

    /** Without the place itself: paths tell names. */
    @Override
    public String toString() {
        return kind + " at a place of " + value.length() + " characters";
    }
}
