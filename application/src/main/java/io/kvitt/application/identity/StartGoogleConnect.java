package io.kvitt.application.identity;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.GoogleConsent;
import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.ReturnPath;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.GoogleOAuth;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Sends a user's browser to Google, to agree that Kvitt reads their mail. Consent is asked for anew only if no refresh token is held
 * that works: each consent makes a further token, and Google lets the oldest of a hundred die without a word.
 */
public final class StartGoogleConnect {

    private final GoogleOAuth google;
    private final Connections connections;
    private final BrowserTrips trips;
    private final String redirectUri;
    private final List<String> returnPrefixes;
    private final Clock clock;

    /**
     * Takes what it needs.
     *
     * @param redirectUri absolute, as registered with Google; never made from a request
     * @param returnPrefixes paths of ours that a browser may go on to
     */
    public StartGoogleConnect(
            GoogleOAuth google,
            Connections connections,
            BrowserTrips trips,
            String redirectUri,
            List<String> returnPrefixes,
            Clock clock) {
        this.google = google;
        this.connections = connections;
        this.trips = trips;
        this.redirectUri = redirectUri;
        this.returnPrefixes = List.copyOf(returnPrefixes);
        this.clock = clock;
    }

    /** Begins the trip. */
    public IdentityAnswer<Departure> start(UserId user, SessionId session, String returnTo) {
        return ReturnPath.parse(returnTo)
                .filter(asked -> returnPrefixes.stream().anyMatch(asked::isWithin))
                .<IdentityAnswer<Departure>>map(path -> new IdentityAnswer.Done<>(away(user, session, path)))
                .orElseGet(() -> new IdentityAnswer.Invalid<>(
                        List.of(new Violation("/return_to", "RETURN_PATH", "This is no page to return to."))));
    }

    private Departure away(UserId user, SessionId session, ReturnPath returnTo) {
        Optional<Connection> held = connections.held(user);
        BrowserTrips.Outset outset = trips.begin(
                new BrowserTrips.Plan(
                        OAuthPurpose.CONNECT_GOOGLE,
                        google.issuer(),
                        google.webClient(),
                        Optional.of(user),
                        Optional.of(session),
                        redirectUri,
                        returnTo),
                clock.instant());
        String address = google.consentAddress(new GoogleConsent(
                outset.state(),
                outset.nonce(),
                outset.verifier(),
                redirectUri,
                held.map(Connection::email),
                held.filter(Connection::isConnected).isEmpty()));
        return new Departure(address, outset.cookie());
    }
}
