package io.kvitt.domain.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where a connection stands. */
public sealed interface ConnectionStatus {

    /** Works, as far as is known. */
    record Connected() implements ConnectionStatus {}

    /** Does not work until the user connects again; nothing is asked of Google meanwhile. */
    record NeedsReauth(ReauthReason reason, Instant since) implements ConnectionStatus {
        public NeedsReauth {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Google told us that the user took the grant back. */
    record Revoked() implements ConnectionStatus {}

    /** The user ended it here, or took another account in its place. */
    record Disconnected() implements ConnectionStatus {}
}
