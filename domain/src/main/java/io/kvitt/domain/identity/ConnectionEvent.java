package io.kvitt.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What happens to a connection. What an answer of Google's means was found out before; here it only has that meaning. */
public sealed interface ConnectionEvent {

    /** Whose an account at Google is. */
    enum Holder {
        NOBODY,
        /** The user's who connects. */
        SELF,
        SOMEBODY_ELSE
    }

    /**
     * A user connects, and Google confirmed the account, the scopes and the tokens.
     *
     * @param sealedFor the connection the tokens were sealed for: that of the user if it is to the same account, else a new one
     * @param client that the refresh token, if there is one, was given to
     * @param holder of that account, as known now; the store's guard has the last word
     * @param switchConfirmed whether the user agreed to take this account in place of another, with a proof used up for it
     */
    record Verified(
            ConnectionId sealedFor,
            UserId user,
            GoogleSubject account,
            EmailAddress email,
            Set<String> scopes,
            OAuthClientId client,
            Optional<SealedToken> refreshToken,
            Optional<AccessGrant> access,
            Holder holder,
            boolean switchConfirmed)
            implements ConnectionEvent {
        public Verified {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * Somebody needs an access token.
     *
     * @param asker drawn for this attempt; the owner of the lease if there is to be one
     */
    record TokenNeeded(LeaseOwner asker) implements ConnectionEvent {}

    /**
     * Google gave an access token.
     *
     * @param askedAt when the request was sent
     * @param lifetime from then on, as Google stated it: 60 seconds to a day
     * @param refreshToken a new one, only if it is another than the one that was sent
     * @param scopes if the answer stated them
     * @param account if the answer stated it
     */
    record Refreshed(
            Fence fence,
            SealedToken access,
            Instant askedAt,
            Duration lifetime,
            Optional<SealedToken> refreshToken,
            Optional<Set<String>> scopes,
            Optional<GoogleSubject> account)
            implements ConnectionEvent {

        private static final Duration SHORTEST = Duration.ofSeconds(60);
        private static final Duration LONGEST = Duration.ofDays(1);

        public Refreshed {
            scopes = scopes.map(Set::copyOf);
            if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("a token for " + lifetime);
            }
        }
    }

    /** Google calls the credential bad. */
    record InvalidGrant(Fence fence, ReauthReason reason) implements ConnectionEvent {}

    /**
     * Google did not answer, or not now.
     *
     * @param jitter random, -20 to 20: percent by which the wait is longer, so that not all come back at once
     */
    record RefreshFailed(Fence fence, int jitter) implements ConnectionEvent {
        public RefreshFailed {
            checkJitter(jitter);
        }
    }

    /** Google does not know our client: our fault, and everybody's trouble. */
    record ClientRejected(Fence fence) implements ConnectionEvent {}

    /**
     * The mailbox refused an access token.
     *
     * @param used the end of the token that was used, which tells it from others
     * @param again whether it happened right after a forced refresh
     * @param jitter as for {@link RefreshFailed}
     */
    record MailboxRefused(long credential, Instant used, boolean again, int jitter) implements ConnectionEvent {
        public MailboxRefused {
            checkJitter(jitter);
        }
    }

    /**
     * The mailbox will not be read with this credential, whatever is tried.
     *
     * @param credential the version that the access token came from
     * @param reason {@code SCOPE_MISSING}, {@code DOMAIN_POLICY} or {@code MAILBOX_DISABLED}
     */
    record MailboxForbidden(long credential, ReauthReason reason) implements ConnectionEvent {}

    /** The mailbox is busy. */
    record MailboxBusy() implements ConnectionEvent {}

    /** Google told us, with a signature, that the user took the grant back. */
    record RevokedAtGoogle() implements ConnectionEvent {}

    /** The user disconnects, or is deleted. */
    record Disconnect() implements ConnectionEvent {}

    /** What was sealed does not open: altered, of another place, or of a key we no longer have. */
    record CipherFailed(long credential) implements ConnectionEvent {}

    /** Time has passed. */
    record Tick() implements ConnectionEvent {}

    private static void checkJitter(int percent) {
        if (percent < -20 || percent > 20) {
            throw new IllegalArgumentException("jitter of " + percent + " %");
        }
    }

    /** One answer for every kind of event. */
    interface Cases<R> {
        R verified(Verified event);

        R tokenNeeded(TokenNeeded event);

        R refreshed(Refreshed event);

        R invalidGrant(InvalidGrant event);

        R refreshFailed(RefreshFailed event);

        R clientRejected(ClientRejected event);

        R mailboxRefused(MailboxRefused event);

        R mailboxForbidden(MailboxForbidden event);

        R mailboxBusy(MailboxBusy event);

        R revokedAtGoogle(RevokedAtGoogle event);

        R disconnect(Disconnect event);

        R cipherFailed(CipherFailed event);

        R tick(Tick event);
    }

    default <R> R match(Cases<R> cases) {
        if (this instanceof Verified event) {
            return cases.verified(event);
        } else if (this instanceof TokenNeeded event) {
            return cases.tokenNeeded(event);
        } else if (this instanceof Refreshed event) {
            return cases.refreshed(event);
        } else if (this instanceof InvalidGrant event) {
            return cases.invalidGrant(event);
        } else if (this instanceof RefreshFailed event) {
            return cases.refreshFailed(event);
        } else if (this instanceof ClientRejected event) {
            return cases.clientRejected(event);
        } else if (this instanceof MailboxRefused event) {
            return cases.mailboxRefused(event);
        } else if (this instanceof MailboxForbidden event) {
            return cases.mailboxForbidden(event);
        } else if (this instanceof MailboxBusy event) {
            return cases.mailboxBusy(event);
        } else if (this instanceof RevokedAtGoogle event) {
            return cases.revokedAtGoogle(event);
        } else if (this instanceof Disconnect event) {
            return cases.disconnect(event);
        } else if (this instanceof CipherFailed event) {
            return cases.cipherFailed(event);
        }
        return cases.tick((Tick) this);
    }
}
