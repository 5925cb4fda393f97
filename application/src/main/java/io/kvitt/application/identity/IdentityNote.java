package io.kvitt.application.identity;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Instant;
import java.util.Optional;

/** What is worth noting beside what the rules themselves note. */
enum IdentityNote {
    /** A hash is of no known form, or would cost more than any of ours: somebody wrote it who should not. */
    PASSWORD_HASH_UNREADABLE,
    /** A refresh token that we had no use for could not be taken back at its provider. */
    PROVIDER_TOKEN_LEFT,
    /** A grant that we had no use for could not be taken back at Google. */
    GRANT_LEFT_AT_GOOGLE,
    /** Google does not know our client. */
    GOOGLE_CLIENT_REJECTED;

    SecurityLog.Entry note(Optional<UserId> about, Instant at) {
        return new SecurityLog.Entry(SecurityLog.Weight.NOTE, name(), about, at);
    }

    SecurityLog.Entry alarm(Optional<UserId> about, Instant at) {
        return new SecurityLog.Entry(SecurityLog.Weight.ALARM, name(), about, at);
    }
}
