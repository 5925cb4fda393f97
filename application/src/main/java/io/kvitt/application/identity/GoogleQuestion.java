package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionAnswer;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.Fence;
import io.kvitt.domain.identity.GoogleAnswer;
import io.kvitt.domain.identity.GoogleTokens;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.Seals;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Asks Google for an access token, once, on behalf of whoever holds the lease, and keeps what it says. */
final class GoogleQuestion {

    private final ConnectionBook book;
    private final AccessDesk desk;
    private final GoogleOAuth google;
    private final Seals seals;
    private final ClientPauses pauses;
    private final Clock clock;

    GoogleQuestion(
            ConnectionBook book, AccessDesk desk, GoogleOAuth google, Seals seals, ClientPauses pauses, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.google = google;
        this.seals = seals;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Asks with the refresh token of that very state.
     *
     * @return empty if what came of it no longer concerned the connection
     */
    Optional<AccessAnswer> put(Connection leased, Fence fence) {
        Optional<Secret> refreshToken = leased.refreshToken().flatMap(kept -> seals.open(kept, place(leased)));
        if (refreshToken.isEmpty()) {
            return Optional.of(desk.broken(leased));
        }
        Instant askedAt = clock.instant();
        GoogleAnswer said = google.refresh(leased.client(), refreshToken.get());
        return said instanceof GoogleAnswer.Granted granted
                ? granted(
                        leased,
                        granted.tokens(),
                        refreshed(leased, fence, refreshToken.get(), granted.tokens(), askedAt))
                : refused(leased, fence, event(fence, said));
    }

    private static SealPlace place(Connection connection) {
        return SealPlace.refreshToken(connection.owner(), connection.id(), connection.client());
    }

    private ConnectionEvent.Refreshed refreshed(
            Connection leased, Fence fence, Secret sent, GoogleTokens tokens, Instant askedAt) {
        SealPlace accessPlace = SealPlace.accessToken(leased.owner(), leased.id(), leased.client());
        Optional<SealedToken> other =
                tokens.refresh().filter(token -> !token.equals(sent)).map(token -> seals.seal(token, place(leased)));
        return new ConnectionEvent.Refreshed(
                fence,
                seals.seal(tokens.access(), accessPlace),
                askedAt,
                tokens.lifetime(),
                other,
                tokens.scopes(),
                Optional.empty());
    }

    private static ConnectionEvent event(Fence fence, GoogleAnswer said) {
        if (said instanceof GoogleAnswer.InvalidGrant bad) {
            return new ConnectionEvent.InvalidGrant(fence, ReauthReason.ofInvalidGrant(bad.words()));
        } else if (said instanceof GoogleAnswer.ClientRejected) {
            return new ConnectionEvent.ClientRejected(fence);
        }
        return new ConnectionEvent.RefreshFailed(fence, Jitter.of(fence.owner()));
    }

    private Optional<AccessAnswer> granted(Connection leased, GoogleTokens tokens, ConnectionEvent.Refreshed event) {
        ConnectionDecision decision = settled(leased, event);
        if (decision.answer() instanceof ConnectionAnswer.Dropped) {
            return Optional.empty();
        }
        return Optional.of(answer(decision.next(), tokens, event.fence()));
    }

    /** A token that cannot be kept is good all the same: for whoever asked, and for nobody else. */
    private ConnectionDecision settled(Connection leased, ConnectionEvent.Refreshed event) {
        try {
            ConnectionDecision decision = book.settle(leased.owner(), leased.id(), event);
            reseal(decision.next());
            return decision;
        } catch (OutsideFailure e) {
            return ConnectionRules.decide(leased, event, clock.instant());
        }
    }

    /** A key that is to go must seal nothing any more; a refresh token would otherwise stay under it for good. */
    private void reseal(ConnectionState state) {
        if (state instanceof Connection connection) {
            connection
                    .refreshToken()
                    .filter(seals::isOld)
                    .flatMap(old -> seals.open(old, place(connection)))
                    .map(token -> connection.resealed(seals.seal(token, place(connection))))
                    .ifPresent(book::tidy);
        }
    }

    private AccessAnswer answer(ConnectionState next, GoogleTokens tokens, Fence fence) {
        return next instanceof Connection connection && connection.isConnected()
                ? connection
                        .access()
                        .map(access -> AccessDesk.usable(connection, tokens.access(), access.endsAt()))
                        .orElseGet(() -> answer(next, fence))
                : answer(next, fence);
    }

    private Optional<AccessAnswer> refused(Connection leased, Fence fence, ConnectionEvent event) {
        ConnectionDecision decision = book.settle(leased.owner(), leased.id(), event);
        return decision.answer() instanceof ConnectionAnswer.Dropped
                ? Optional.empty()
                : Optional.of(answer(decision.next(), fence));
    }

    /** What the state that came of it says to the one who asked: an old token, when to come again, or to connect again. */
    private AccessAnswer answer(ConnectionState next, Fence fence) {
        Instant now = clock.instant();
        return desk.answer(next, desk.ask(next, fence.owner(), now).answer())
                .or(() -> desk.leftover(next))
                .orElseGet(() -> new AccessAnswer.RetryLater(pausedUntil(next, now)));
    }

    private Instant pausedUntil(ConnectionState next, Instant now) {
        return next.match(connection -> pauses.of(connection.client(), now).orElse(now), () -> now);
    }
}
