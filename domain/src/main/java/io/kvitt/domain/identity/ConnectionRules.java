package io.kvitt.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a connection to Google lives. One caller at a time refreshes a credential, and what comes of it counts only while the lease
 * is still theirs and the credential still the one they sent. Trouble of Google's never ends a connection before
 * {@link #EXHAUSTED_AFTER}; a bad credential does, said twice. Nothing is deleted because of what Google answers, and a connection
 * that has ended begins again only when its user connects.
 */
public final class ConnectionRules {

    /** How long one caller may ask Google: longer than the call and the write after it may take, and clocks be apart. */
    public static final Duration LEASE = Duration.ofSeconds(15);

    /** Between the first and the second {@code invalid_grant}, at least. */
    public static final Duration SECOND_STRIKE = Duration.ofSeconds(60);

    /** Nothing but failures for that long, and the user is asked to connect again. */
    public static final Duration EXHAUSTED_AFTER = Duration.ofDays(4);

    /** How long a credential that failed is kept. */
    public static final Duration KEPT_FOR = Duration.ofDays(7);

    /** How long nothing is asked for a client that Google does not know. */
    public static final Duration CLIENT_PAUSE = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    /** An access token is given up that long before Google does. */
    private static final Duration EARLY = Duration.ofSeconds(60);

    private ConnectionRules() {}

    /** Decides; the same for the same, for every state and event, and without an exception. */
    public static ConnectionDecision decide(ConnectionState state, ConnectionEvent event, Instant now) {
        return event.match(new Table(state, now));
    }

    private static final class Table implements ConnectionEvent.Cases<ConnectionDecision> {

        private final ConnectionState state;
        private final Instant now;

        Table(ConnectionState state, Instant now) {
            this.state = state;
            this.now = now;
        }

        @Override
        public ConnectionDecision verified(ConnectionEvent.Verified event) {
            return new Connecting(state, event, now).decide();
        }

        @Override
        public ConnectionDecision tokenNeeded(ConnectionEvent.TokenNeeded event) {
            return state.match(
                    connection -> tokenNeeded(connection, event.asker()),
                    () -> same(new ConnectionAnswer.NotConnected()));
        }

        private ConnectionDecision tokenNeeded(Connection connection, LeaseOwner asker) {
            if (connection.status() instanceof ConnectionStatus.NeedsReauth waiting) {
                return same(new ConnectionAnswer.ReauthRequired(waiting.reason()));
            } else if (connection.status() instanceof ConnectionStatus.Revoked) {
                return same(new ConnectionAnswer.ReauthRequired(ReauthReason.GRANT_EXPIRED_OR_REVOKED));
            } else if (connection.status() instanceof ConnectionStatus.Disconnected) {
                return same(new ConnectionAnswer.NotConnected());
            } else if (connection.freshnessAt(now) == Freshness.FRESH) {
                return same(usable(connection, new ConnectionAnswer.RetryLater(now)));
            }
            Optional<Instant> early = connection.nextTryAt().filter(now::isBefore);
            if (early.isPresent()) {
                return same(usable(connection, new ConnectionAnswer.RetryLater(early.get())));
            }
            Optional<Lease> live = connection.lease().filter(lease -> lease.isLiveAt(now));
            return live.map(lease -> leased(connection, lease, asker)).orElseGet(() -> lease(connection, asker));
        }

        /** Whoever finds its own lease got it and did not hear of it. */
        private ConnectionDecision leased(Connection connection, Lease lease, LeaseOwner asker) {
            return lease.owner().equals(asker)
                    ? same(new ConnectionAnswer.Refresh(connection.fence(asker)))
                    : same(usable(connection, new ConnectionAnswer.Wait(lease.until())));
        }

        private ConnectionDecision lease(Connection connection, LeaseOwner asker) {
            return ConnectionDecision.of(
                    connection
                            .change()
                            .leased(new Lease(asker, now.plus(LEASE)))
                            .made(),
                    new ConnectionAnswer.Refresh(connection.fence(asker)));
        }

        private ConnectionAnswer usable(Connection connection, ConnectionAnswer otherwise) {
            return connection
                    .access()
                    .filter(access -> connection.freshnessAt(now) != Freshness.EXPIRED)
                    .<ConnectionAnswer>map(ConnectionAnswer.Use::new)
                    .orElse(otherwise);
        }

        @Override
        public ConnectionDecision refreshed(ConnectionEvent.Refreshed event) {
            return fenced(event.fence())
                    .map(connection -> refreshed(connection, event))
                    .orElseGet(this::dropped);
        }

        private ConnectionDecision refreshed(Connection connection, ConnectionEvent.Refreshed event) {
            if (event.account()
                    .filter(other -> !other.equals(connection.account()))
                    .isPresent()) {
                return needsReauth(connection, ReauthReason.SUB_MISMATCH);
            }
            Set<String> scopes = event.scopes().orElse(connection.scopes());
            if (!scopes.contains(Connection.READ_MAIL)) {
                return needsReauth(connection, ReauthReason.SCOPE_MISSING);
            }
            Instant end = event.askedAt().plus(event.lifetime()).minus(EARLY);
            ConnectionChange change = connection
                    .change()
                    .access(new AccessGrant(event.access(), end))
                    .scopes(scopes)
                    .untroubled()
                    .unleased();
            event.refreshToken().ifPresent(change::refreshToken);
            return ConnectionDecision.of(change.made(), new ConnectionAnswer.Done());
        }

        @Override
        public ConnectionDecision invalidGrant(ConnectionEvent.InvalidGrant event) {
            return fenced(event.fence())
                    .map(connection -> invalidGrant(connection, event.reason()))
                    .orElseGet(this::dropped);
        }

        private ConnectionDecision invalidGrant(Connection connection, ReauthReason reason) {
            Instant first = connection.suspectedAt().orElse(now);
            Instant second = first.plus(SECOND_STRIKE);
            if (connection.suspectedAt().isPresent() && !now.isBefore(second)) {
                return needsReauth(connection, reason);
            }
            return ConnectionDecision.of(
                    connection
                            .change()
                            .suspected(first)
                            .notBefore(second)
                            .unleased()
                            .made(),
                    new ConnectionAnswer.Done());
        }

        @Override
        public ConnectionDecision refreshFailed(ConnectionEvent.RefreshFailed event) {
            return fenced(event.fence())
                    .map(connection -> failed(connection, connection.change().unleased(), event.jitter()))
                    .orElseGet(this::dropped);
        }

        private ConnectionDecision failed(Connection connection, ConnectionChange change, int jitter) {
            Instant first = connection.failingSince().orElse(now);
            if (!now.isBefore(first.plus(EXHAUSTED_AFTER))) {
                return needsReauth(connection, ReauthReason.EXHAUSTED);
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(connection.failures(), DOUBLINGS));
            Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            Instant next = now.plus(capped.multipliedBy(100 + jitter).dividedBy(100));
            return ConnectionDecision.of(
                    change.failedOnceMore(first).notBefore(next).made(), new ConnectionAnswer.Done());
        }

        /** Nothing about this user is wrong, so nothing of it changes; the lease runs out by itself. */
        @Override
        public ConnectionDecision clientRejected(ConnectionEvent.ClientRejected event) {
            return fenced(event.fence())
                    .map(connection -> ConnectionDecision.of(
                            state,
                            new ConnectionAnswer.Done(),
                            new ConnectionEffect.PauseClient(connection.client(), now.plus(CLIENT_PAUSE)),
                            new ConnectionEffect.Alarm(ConnectionNote.CLIENT_REJECTED)))
                    .orElseGet(this::dropped);
        }

        /** A token that was renewed meanwhile is no concern. The lease is somebody else's, and stays. */
        @Override
        public ConnectionDecision mailboxRefused(ConnectionEvent.MailboxRefused event) {
            return connected(event.credential())
                    .filter(connection -> connection
                            .access()
                            .filter(access -> access.endsAt().equals(event.used()))
                            .isPresent())
                    .map(connection -> refused(connection, event))
                    .orElseGet(this::dropped);
        }

        private ConnectionDecision refused(Connection connection, ConnectionEvent.MailboxRefused event) {
            ConnectionChange change = connection.change().withoutAccess();
            return event.again()
                    ? failed(connection, change, event.jitter())
                    : ConnectionDecision.of(change.made(), new ConnectionAnswer.Done());
        }

        @Override
        public ConnectionDecision mailboxForbidden(ConnectionEvent.MailboxForbidden event) {
            return connected(event.credential())
                    .map(connection -> needsReauth(connection, event.reason()))
                    .orElseGet(this::dropped);
        }

        @Override
        public ConnectionDecision mailboxBusy(ConnectionEvent.MailboxBusy event) {
            return same(new ConnectionAnswer.Done());
        }

        @Override
        public ConnectionDecision revokedAtGoogle(ConnectionEvent.RevokedAtGoogle event) {
            return state.match(
                    connection ->
                            connection.isConnected() || connection.status() instanceof ConnectionStatus.NeedsReauth
                                    ? ConnectionDecision.of(
                                            connection
                                                    .change()
                                                    .over(new ConnectionStatus.Revoked())
                                                    .made(),
                                            new ConnectionAnswer.Done(),
                                            new ConnectionEffect.TellRevoked(connection.id()),
                                            new ConnectionEffect.Audit(ConnectionNote.REVOKED))
                                    : same(new ConnectionAnswer.Done()),
                    () -> same(new ConnectionAnswer.Done()));
        }

        @Override
        public ConnectionDecision disconnect(ConnectionEvent.Disconnect event) {
            return state.match(
                    connection -> connection.isHeld() ? disconnect(connection) : same(new ConnectionAnswer.Done()),
                    () -> same(new ConnectionAnswer.Done()));
        }

        private static ConnectionDecision disconnect(Connection connection) {
            List<ConnectionEffect> effects = new ArrayList<>(connection.revocation());
            effects.add(new ConnectionEffect.Audit(ConnectionNote.DISCONNECTED));
            return new ConnectionDecision(
                    connection.disconnected(), Optional.empty(), effects, new ConnectionAnswer.Done());
        }

        @Override
        public ConnectionDecision cipherFailed(ConnectionEvent.CipherFailed event) {
            return connected(event.credential())
                    .map(connection -> ConnectionDecision.of(
                            connection
                                    .change()
                                    .needsReauth(ReauthReason.CIPHER_FAILURE, now)
                                    .made(),
                            new ConnectionAnswer.Done(),
                            new ConnectionEffect.Alarm(ConnectionNote.CIPHER_FAILURE),
                            told(connection, ReauthReason.CIPHER_FAILURE)))
                    .orElseGet(this::dropped);
        }

        @Override
        public ConnectionDecision tick(ConnectionEvent.Tick event) {
            return state.match(this::tick, () -> same(new ConnectionAnswer.Done()));
        }

        private ConnectionDecision tick(Connection connection) {
            boolean old = connection.status() instanceof ConnectionStatus.NeedsReauth waiting
                    && !now.isBefore(waiting.since().plus(KEPT_FOR))
                    && connection.refreshToken().isPresent();
            return old
                    ? ConnectionDecision.of(
                            connection.change().withoutRefreshToken().made(), new ConnectionAnswer.Done())
                    : same(new ConnectionAnswer.Done());
        }

        private ConnectionDecision needsReauth(Connection connection, ReauthReason reason) {
            return ConnectionDecision.of(
                    connection.change().needsReauth(reason, now).made(),
                    new ConnectionAnswer.Done(),
                    told(connection, reason));
        }

        private static ConnectionEffect told(Connection connection, ReauthReason reason) {
            return new ConnectionEffect.TellReauth(connection.id(), connection.credentialVersion(), reason);
        }

        private Optional<Connection> fenced(Fence fence) {
            return connected(fence.credential())
                    .filter(connection -> connection
                            .lease()
                            .filter(lease -> lease.owner().equals(fence.owner()))
                            .isPresent());
        }

        private Optional<Connection> connected(long credential) {
            return state instanceof Connection connection
                            && connection.isConnected()
                            && connection.credentialVersion() == credential
                    ? Optional.of(connection)
                    : Optional.empty();
        }

        private ConnectionDecision dropped() {
            return same(new ConnectionAnswer.Dropped());
        }

        private ConnectionDecision same(ConnectionAnswer answer) {
            return ConnectionDecision.of(state, answer);
        }
    }
}
