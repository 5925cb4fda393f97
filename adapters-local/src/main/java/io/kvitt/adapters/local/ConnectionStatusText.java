package io.kvitt.adapters.local;

import io.kvitt.domain.identity.ConnectionStatus;
import io.kvitt.domain.identity.ReauthReason;
import java.time.Instant;
import java.util.Optional;

/** Where a connection stands, as three values of a row: its name, and why and since when it needs its user, if it does. */
final class ConnectionStatusText {

    private static final String CONNECTED = "connected";
    private static final String NEEDS_REAUTH = "needs-reauth";
    private static final String REVOKED = "revoked";
    private static final String DISCONNECTED = "disconnected";

    private ConnectionStatusText() {}

    static void write(NewRow row, ConnectionStatus status) {
        if (status instanceof ConnectionStatus.NeedsReauth needs) {
            row.text(NEEDS_REAUTH).text(needs.reason().name()).time(needs.since());
        } else {
            row.text(name(status)).text(Optional.empty()).time(Optional.empty());
        }
    }

    private static String name(ConnectionStatus status) {
        if (status instanceof ConnectionStatus.Connected) {
            return CONNECTED;
        }
        return status instanceof ConnectionStatus.Revoked ? REVOKED : DISCONNECTED;
    }

    static ConnectionStatus read(String name, Optional<String> reason, Optional<Instant> since) {
        return switch (name) {
            case CONNECTED -> new ConnectionStatus.Connected();
            case NEEDS_REAUTH ->
                new ConnectionStatus.NeedsReauth(ReauthReason.valueOf(reason.orElseThrow()), since.orElseThrow());
            case REVOKED -> new ConnectionStatus.Revoked();
            case DISCONNECTED -> new ConnectionStatus.Disconnected();
            default -> throw new IllegalArgumentException("no status " + name);
        };
    }
}
