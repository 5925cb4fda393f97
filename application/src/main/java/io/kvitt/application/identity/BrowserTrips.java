package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.ReturnPath;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OAuthStates;
import io.kvitt.domain.identity.port.Seals;
import io.kvitt.domain.identity.port.Secrets;
import java.time.Instant;
import java.util.Optional;

/** Remembers browsers that are at a provider, and knows them again: once, in the same browser, for the same purpose. */
public final class BrowserTrips {

    private final OAuthStates states;
    private final Seals seals;
    private final Secrets secrets;

    public BrowserTrips(OAuthStates states, Seals seals, Secrets secrets) {
        this.states = states;
        this.seals = seals;
        this.secrets = secrets;
    }

    /**
     * What a trip is for, and whose it is.
     *
     * @param issuer the provider, to the letter
     * @param redirectUri where the provider sends the browser back to
     */
    record Plan(
            OAuthPurpose purpose,
            String issuer,
            OAuthClientId client,
            Optional<UserId> user,
            Optional<SessionId> session,
            String redirectUri,
            ReturnPath returnTo) {}

    /** What the browser is given to go with. */
    record Outset(Secret state, String nonce, Secret verifier, Secret cookie) {}

    /** Remembers a browser that is about to go. */
    Outset begin(Plan plan, Instant now) {
        Outset outset = new Outset(secrets.draw(), secrets.draw().reveal(), secrets.draw(), secrets.draw());
        SecretHash state = secrets.hash(outset.state().reveal());
        boolean added = states.add(new OAuthState(
                state,
                secrets.hash(outset.cookie().reveal()),
                plan.purpose(),
                plan.issuer(),
                plan.client(),
                plan.user(),
                plan.session(),
                outset.nonce(),
                seals.seal(outset.verifier(), SealPlace.verifier(state)),
                plan.redirectUri(),
                plan.returnTo(),
                now.plus(OAuthState.LIFETIME)));
        if (!added) {
            throw new IllegalArgumentException("a state was drawn twice");
        }
        return outset;
    }

    /**
     * A trip that ended.
     *
     * @param verifier of PKCE, to be shown with the code
     */
    record End(OAuthState state, Secret verifier) {}

    /** The trip of a browser that is back, which is then used up; none if it is not the browser, the purpose or the time. */
    Optional<End> end(BrowserReturn back, OAuthPurpose purpose, Instant now) {
        if (back.state().isEmpty() || back.cookie().isEmpty()) {
            return Optional.empty();
        }
        SecretHash state = secrets.hash(back.state().get().reveal());
        SecretHash cookie = secrets.hash(back.cookie().get().reveal());
        return states.take(state, purpose, cookie, now).flatMap(this::opened);
    }

    private Optional<End> opened(OAuthState state) {
        return seals.open(state.verifier(), SealPlace.verifier(state.state()))
                .map(verifier -> new End(state, verifier));
    }
}
