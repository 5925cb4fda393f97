package io.kvitt.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A user's connection to one Google account, with the tokens it lives on.
 *
 * @param account of Google; never changes, another account is another connection
 * @param email of that account, to show; it may change
 * @param scopes that were granted
 * @param client of ours that the refresh token was given to
 * @param credentialVersion 1 at first, one more whenever the refresh token, or whether there is to be one, changes
 * @param refreshToken absent once nothing is to be refreshed any more
 * @param access absent unless connected
 * @param grantedAt when the user agreed last
 * @param lease of whoever refreshes right now
 * @param failures in a row that say nothing about the credential
 * @param failingSince when the first of them was
 * @param nextTryAt before this instant Google is not asked
 * @param suspectedAt when Google first called the credential bad; once is no proof
 * @param cursor how far the mailbox was read, in Google's words; absent before the first full reading
 * @param version 1 at first, one more with every change
 */
public record Connection(
        ConnectionId id,
        UserId owner,
        ConnectionStatus status,
        GoogleSubject account,
        EmailAddress email,
        Set<String> scopes,
        OAuthClientId client,
        long credentialVersion,
        Optional<SealedToken> refreshToken,
        Optional<AccessGrant> access,
        Instant grantedAt,
        Optional<Lease> lease,
        int failures,
        Optional<Instant> failingSince,
        Optional<Instant> nextTryAt,
        Optional<Instant> suspectedAt,
        Optional<String> cursor,
        long version)
        implements ConnectionState {

    /** The least that Kvitt needs to be allowed: to read mail. */
    public static final String READ_MAIL = "https://www.googleapis.com/auth/gmail.readonly";

    private static final Duration STALE_BEFORE_END = Duration.ofMinutes(5);
    private static final int JITTER_SECONDS = 61;
    private static final int MOST_SCOPES = 50;

    /** Cuts the times to milliseconds, so that what was kept equals what comes back. */
    public Connection {
        scopes = Set.copyOf(scopes);
        grantedAt = grantedAt.truncatedTo(ChronoUnit.MILLIS);
        failingSince = failingSince.map(Connection::inMillis);
        nextTryAt = nextTryAt.map(Connection::inMillis);
        suspectedAt = suspectedAt.map(Connection::inMillis);
        if (credentialVersion < 1 || failures < 0 || version < 1) {
            throw new IllegalArgumentException(
                    "credential " + credentialVersion + ", failures " + failures + ", version " + version);
        }
        if (scopes.size() > MOST_SCOPES || scopes.stream().anyMatch(scope -> scope.length() > 256)) {
            throw new IllegalArgumentException(scopes.size() + " scopes, or one too long");
        }
        checkTokens(status, scopes, refreshToken, access, lease);
    }

    /** A connection nobody has made before, to what was verified with a refresh token. */
    static Connection opened(ConnectionEvent.Verified verified, Instant now) {
        return new Connection(
                verified.sealedFor(),
                verified.user(),
                new ConnectionStatus.Connected(),
                verified.account(),
                verified.email(),
                verified.scopes(),
                verified.client(),
                1,
                verified.refreshToken(),
                verified.access(),
                now,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static void checkTokens(
            ConnectionStatus status,
            Set<String> scopes,
            Optional<SealedToken> refreshToken,
            Optional<AccessGrant> access,
            Optional<Lease> lease) {
        boolean connected = status instanceof ConnectionStatus.Connected;
        if (connected && (refreshToken.isEmpty() || !scopes.contains(READ_MAIL))) {
            throw new IllegalArgumentException("connected without a refresh token, or without leave to read mail");
        }
        if (!connected && (access.isPresent() || lease.isPresent())) {
            throw new IllegalArgumentException("an access token or a lease, but not connected");
        }
        boolean over = status instanceof ConnectionStatus.Revoked || status instanceof ConnectionStatus.Disconnected;
        if (over && refreshToken.isPresent()) {
            throw new IllegalArgumentException("a refresh token, but over");
        }
    }

    private static Instant inMillis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isConnected() {
        return status instanceof ConnectionStatus.Connected;
    }

    /** Whether it stands in the way of another connection of the same user, and its account of another user. */
    public boolean isHeld() {
        return !(status instanceof ConnectionStatus.Disconnected);
    }

    /** What a refresh that starts now by that owner must find again when it ends. */
    public Fence fence(LeaseOwner owner) {
        return new Fence(owner, credentialVersion);
    }

    /**
     * How good the access token is. It is stale in its last 5 to 6 minutes; where between, depends on the connection, so that not
     * all of an hour come at once.
     */
    public Freshness freshnessAt(Instant now) {
        if (access.isEmpty()) {
            return Freshness.EXPIRED;
        }
        Instant end = access.get().endsAt();
        if (!now.isBefore(end)) {
            return Freshness.EXPIRED;
        }
        Duration margin = STALE_BEFORE_END.plusSeconds(Math.floorMod(id.value().hashCode(), JITTER_SECONDS));
        return now.isBefore(end.minus(margin)) ? Freshness.FRESH : Freshness.STALE;
    }

    /** The next version, with the mailbox read that far. */
    public Connection readUpTo(String newCursor) {
        return change().cursor(newCursor).made();
    }

    /** The next version, with the same refresh token sealed by a newer key; it is the same credential still. */
    public Connection resealed(SealedToken sameToken) {
        return change().refreshTokenSealed(sameToken).made();
    }

    /** The next version, at its end, with nothing left of its secrets. */
    Connection disconnected() {
        return change().over(new ConnectionStatus.Disconnected()).made();
    }

    /** What takes its grant back at Google, if there is something to take it back with. */
    List<ConnectionEffect> revocation() {
        return refreshToken
                .<List<ConnectionEffect>>map(token -> List.of(new ConnectionEffect.Revoke(id, owner, client, token)))
                .orElse(List.of());
    }

    /** A change of several parts at once. */
    ConnectionChange change() {
        return new ConnectionChange(this);
    }
}
