package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.OidcSignIn;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.port.OidcProvider;
import io.kvitt.domain.identity.port.SecurityLog;
import io.kvitt.domain.identity.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a browser back from a provider. The provider is asked for nothing unless it is the browser that was sent, for the purpose it
 * was sent for, within ten minutes, for the first time.
 */
public final class FinishSignIn {

    private final OidcProvider provider;
    private final BrowserTrips trips;
    private final Users users;
    private final ProvidedUsers provided;
    private final SessionStart start;
    private final SecurityLog log;
    private final Clock clock;

    public FinishSignIn(
            OidcProvider provider,
            BrowserTrips trips,
            Users users,
            ProvidedUsers provided,
            SessionStart start,
            SecurityLog log,
            Clock clock) {
        this.provider = provider;
        this.trips = trips;
        this.users = users;
        this.provided = provided;
        this.start = start;
        this.log = log;
        this.clock = clock;
    }

    /** Signs them in, as a new user if the provider's account is new here. */
    public IdentityAnswer<Arrival> finish(BrowserReturn back, Origin origin) {
        Instant now = clock.instant();
        if (!back.isWhole()) {
            return refused(OutcomeCode.OAUTH_RESPONSE_INVALID);
        }
        return trips.end(back, OAuthPurpose.LOG_IN, now)
                .or(() -> trips.end(back, OAuthPurpose.LINK, now))
                .map(trip -> ended(trip, back, origin, now))
                .orElseGet(() -> refused(OutcomeCode.OAUTH_STATE_INVALID));
    }

    private IdentityAnswer<Arrival> ended(BrowserTrips.End trip, BrowserReturn back, Origin origin, Instant now) {
        OAuthState state = trip.state();
        if (!state.issuer().equals(provider.issuer()) || !state.client().equals(provider.client())) {
            return refused(OutcomeCode.OAUTH_STATE_INVALID);
        }
        if (!provider.isFrom(back.issuer()) || back.code().isEmpty()) {
            return refused(OutcomeCode.OAUTH_RESPONSE_INVALID);
        }
        return exchanged(trip, back.code().get(), now)
                .then(who -> user(state, who, now))
                .map(user -> new Arrival(start.begin(user, origin, now), state.returnTo()));
    }

    private IdentityAnswer<OidcSignIn> exchanged(BrowserTrips.End trip, Secret code, Instant now) {
        OidcProvider.Exchange exchange = provider.exchange(
                code, trip.verifier(), trip.state().redirectUri(), trip.state().nonce(), now);
        if (exchange instanceof OidcProvider.Exchange.SignedIn signedIn) {
            letGo(signedIn.who(), now);
            return new IdentityAnswer.Done<>(signedIn.who());
        }
        return refused(
                exchange instanceof OidcProvider.Exchange.BadIdToken
                        ? OutcomeCode.OAUTH_RESPONSE_INVALID
                        : OutcomeCode.OAUTH_EXCHANGE_FAILED);
    }

    /** We have no use for a refresh token of the provider, and what is not kept cannot leak. */
    private void letGo(OidcSignIn who, Instant now) {
        boolean isGone = who.refreshToken().map(provider::revoke).orElse(true);
        if (!isGone) {
            log.write(IdentityNote.PROVIDER_TOKEN_LEFT.note(Optional.empty(), now));
        }
    }

    private IdentityAnswer<User> user(OAuthState state, OidcSignIn who, Instant now) {
        return state.user().isPresent()
                ? linked(users.find(state.user().get()), who)
                : provided.of(who, now)
                        .filter(user -> user.status() == UserStatus.ACTIVE)
                        .<IdentityAnswer<User>>map(IdentityAnswer.Done::new)
                        .orElseGet(LogIn::denied);
    }

    /** The account is added to the user who asked for it; one that is somebody's already stays theirs. */
    private IdentityAnswer<User> linked(Optional<User> user, OidcSignIn who) {
        if (user.filter(one -> one.status() == UserStatus.ACTIVE).isEmpty()) {
            return LogIn.denied();
        }
        if (user.get().names().contains(who.subject())) {
            return new IdentityAnswer.Done<>(user.get());
        }
        User next = user.get().alsoKnownAs(who.subject());
        return users.update(next) == Users.Outcome.DONE
                ? new IdentityAnswer.Done<>(next)
                : refused(OutcomeCode.CONFLICT);
    }

    private static <T> IdentityAnswer<T> refused(OutcomeCode code) {
        return new IdentityAnswer.Refused<>(code);
    }
}
