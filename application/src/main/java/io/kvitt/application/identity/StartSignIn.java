package io.kvitt.application.identity;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.ReturnPath;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OidcProvider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sends a browser to a provider, to sign in there (OpenID Connect Core 1.0, 3.1.2; RFC 7636). */
public final class StartSignIn {

    private final OidcProvider provider;
    private final BrowserTrips trips;
    private final String redirectUri;
    private final List<String> returnPrefixes;
    private final Clock clock;

    /**
     * Takes what it needs.
     *
     * @param redirectUri absolute, as registered with the provider; never made from a request
     * @param returnPrefixes paths of ours that a browser may go on to
     */
    public StartSignIn(
            OidcProvider provider, BrowserTrips trips, String redirectUri, List<String> returnPrefixes, Clock clock) {
        this.provider = provider;
        this.trips = trips;
        this.redirectUri = redirectUri;
        this.returnPrefixes = List.copyOf(returnPrefixes);
        this.clock = clock;
    }

    /**
     * Begins a sign-in.
     *
     * @param returnTo where to go on to when all is done
     * @param register whether the page for new users is meant
     */
    public IdentityAnswer<Departure> start(String returnTo, boolean register) {
        return away(OAuthPurpose.LOG_IN, Optional.empty(), Optional.empty(), returnTo, register);
    }

    /** Begins a sign-in whose account a user, who is logged in, wants to log in with from then on. */
    public IdentityAnswer<Departure> link(UserId user, SessionId session, String returnTo) {
        return away(OAuthPurpose.LINK, Optional.of(user), Optional.of(session), returnTo, false);
    }

    private IdentityAnswer<Departure> away(
            OAuthPurpose purpose,
            Optional<UserId> user,
            Optional<SessionId> session,
            String returnTo,
            boolean register) {
        Optional<ReturnPath> path = ReturnPath.parse(returnTo)
                .filter(asked -> returnPrefixes.stream().anyMatch(asked::isWithin));
        if (path.isEmpty()) {
            return new IdentityAnswer.Invalid<>(
                    List.of(new Violation("/return_to", "RETURN_PATH", "This is no page to return to.")));
        }
        BrowserTrips.Outset outset = trips.begin(
                new BrowserTrips.Plan(
                        purpose, provider.issuer(), provider.client(), user, session, redirectUri, path.get()),
                clock.instant());
        String address =
                provider.signInAddress(outset.state(), outset.nonce(), outset.verifier(), redirectUri, register);
        return new IdentityAnswer.Done<>(new Departure(address, outset.cookie()));
    }
}
