package io.kvitt.domain.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The next version of a connection in the making. A connection has too many parts to name them all for each change of two. */
final class ConnectionChange {

    private final Connection from;
    private ConnectionStatus status;
    private EmailAddress email;
    private Set<String> scopes;
    private OAuthClientId client;
    private long credentialVersion;
    private Optional<SealedToken> refreshToken;
    private Optional<AccessGrant> access;
    private Instant grantedAt;
    private Optional<Lease> lease;
    private int failures;
    private Optional<Instant> failingSince;
    private Optional<Instant> nextTryAt;
    private Optional<Instant> suspectedAt;
    private Optional<String> cursor;

    ConnectionChange(Connection from) {
        this.from = from;
        status = from.status();
        email = from.email();
        scopes = from.scopes();
        client = from.client();
        credentialVersion = from.credentialVersion();
        refreshToken = from.refreshToken();
        access = from.access();
        grantedAt = from.grantedAt();
        lease = from.lease();
        failures = from.failures();
        failingSince = from.failingSince();
        nextTryAt = from.nextTryAt();
        suspectedAt = from.suspectedAt();
        cursor = from.cursor();
    }

    /** Connected with what was verified, and nothing held against it. */
    ConnectionChange granted(ConnectionEvent.Verified verified, SealedToken token, Instant now) {
        status = new ConnectionStatus.Connected();
        email = verified.email();
        scopes = verified.scopes();
        refreshToken = Optional.of(token);
        grantedAt = now;
        return credentialChanged().untroubled().unleased();
    }

    ConnectionChange client(OAuthClientId of) {
        client = of;
        return this;
    }

    ConnectionChange access(AccessGrant grant) {
        access = Optional.of(grant);
        return this;
    }

    ConnectionChange withoutAccess() {
        access = Optional.empty();
        return this;
    }

    ConnectionChange refreshToken(SealedToken token) {
        return refreshTokenSealed(token).credentialChanged();
    }

    ConnectionChange refreshTokenSealed(SealedToken sameToken) {
        refreshToken = Optional.of(sameToken);
        return this;
    }

    ConnectionChange scopes(Set<String> now) {
        scopes = now;
        return this;
    }

    ConnectionChange leased(Lease to) {
        lease = Optional.of(to);
        return this;
    }

    ConnectionChange unleased() {
        lease = Optional.empty();
        return this;
    }

    ConnectionChange untroubled() {
        failures = 0;
        failingSince = Optional.empty();
        nextTryAt = Optional.empty();
        suspectedAt = Optional.empty();
        return this;
    }

    ConnectionChange suspected(Instant at) {
        suspectedAt = Optional.of(at);
        return this;
    }

    ConnectionChange failedOnceMore(Instant first) {
        failures = from.failures() + 1;
        failingSince = Optional.of(first);
        return this;
    }

    ConnectionChange notBefore(Instant at) {
        nextTryAt = Optional.of(at);
        return this;
    }

    ConnectionChange cursor(String to) {
        cursor = Optional.of(to);
        return this;
    }

    ConnectionChange withoutCursor() {
        cursor = Optional.empty();
        return this;
    }

    /** Waits for its user; the refresh token stays for a week. */
    ConnectionChange needsReauth(ReauthReason reason, Instant now) {
        status = new ConnectionStatus.NeedsReauth(reason, now);
        return withoutAccess().unleased();
    }

    /** Over, with nothing left of its secrets. */
    ConnectionChange over(ConnectionStatus end) {
        status = end;
        return withoutAccess().unleased().untroubled().withoutRefreshToken();
    }

    ConnectionChange withoutRefreshToken() {
        refreshToken = Optional.empty();
        return credentialChanged();
    }

    private ConnectionChange credentialChanged() {
        credentialVersion = from.credentialVersion() + 1;
        return this;
    }

    Connection made() {
        return new Connection(
                from.id(),
                from.owner(),
                status,
                from.account(),
                email,
                scopes,
                client,
                credentialVersion,
                refreshToken,
                access,
                grantedAt,
                lease,
                failures,
                failingSince,
                nextTryAt,
                suspectedAt,
                cursor,
                Math.addExact(from.version(), 1));
    }
}
