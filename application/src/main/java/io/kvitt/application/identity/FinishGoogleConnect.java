package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.GoogleAnswer;
import io.kvitt.domain.identity.GoogleIdentity;
import io.kvitt.domain.identity.GoogleTokens;
import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.IdTokens;
import io.kvitt.domain.identity.port.SecurityLog;
import io.kvitt.domain.identity.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a browser back from Google. Whose connection it becomes was remembered when it left, and is not asked of the browser. A
 * browser has nowhere to keep tokens until its user agrees to switch accounts, so that is refused here, and the new grant let go.
 */
public final class FinishGoogleConnect {

    private static final Duration EARLY = Duration.ofSeconds(60);

    private final GoogleOAuth google;
    private final IdTokens idTokens;
    private final BrowserTrips trips;
    private final ConnectGoogle connect;
    private final Connections connections;
    private final Users users;
    private final SecurityLog log;
    private final Clock clock;

    public FinishGoogleConnect(
            GoogleOAuth google,
            IdTokens idTokens,
            BrowserTrips trips,
            ConnectGoogle connect,
            Connections connections,
            Users users,
            SecurityLog log,
            Clock clock) {
        this.google = google;
        this.idTokens = idTokens;
        this.trips = trips;
        this.connect = connect;
        this.connections = connections;
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    /** Connects the account that the user agreed with. */
    public ConnectAnswer finish(BrowserReturn back) {
        Instant now = clock.instant();
        if (!back.isWhole()) {
            return refused(OutcomeCode.OAUTH_RESPONSE_INVALID);
        }
        return trips.end(back, OAuthPurpose.CONNECT_GOOGLE, now)
                .map(trip -> ended(trip, back, now))
                .orElseGet(() -> refused(OutcomeCode.OAUTH_STATE_INVALID));
    }

    private ConnectAnswer ended(BrowserTrips.End trip, BrowserReturn back, Instant now) {
        Optional<UserId> user = trip.state()
                .user()
                .flatMap(users::find)
                .filter(one -> one.status() == UserStatus.ACTIVE)
                .map(User::id);
        if (user.isEmpty()) {
            return refused(OutcomeCode.OAUTH_STATE_INVALID);
        }
        boolean isElsewhere =
                back.issuer().map(stated -> !stated.equals(google.issuer())).orElse(false);
        if (isElsewhere || back.code().isEmpty()) {
            return refused(OutcomeCode.OAUTH_RESPONSE_INVALID);
        }
        GoogleAnswer answer = google.exchange(
                back.code().get(),
                Optional.of(trip.verifier()),
                Optional.of(trip.state().redirectUri()));
        return answer instanceof GoogleAnswer.Granted granted
                ? granted(user.get(), trip.state(), granted.tokens(), now)
                : refused(OutcomeCode.OAUTH_EXCHANGE_FAILED);
    }

    private ConnectAnswer granted(UserId user, OAuthState state, GoogleTokens tokens, Instant now) {
        Optional<GoogleIdentity> who =
                tokens.idToken().flatMap(token -> idTokens.read(token, state.client(), state.nonce(), now));
        if (who.isEmpty()) {
            return refused(OutcomeCode.OAUTH_RESPONSE_INVALID);
        }
        VerifiedGrant grant = new VerifiedGrant(
                who.get().account(),
                who.get().email(),
                tokens.scopes().orElse(Set.of()),
                state.client(),
                tokens.refresh(),
                tokens.access(),
                now.plus(tokens.lifetime()).minus(EARLY));
        ConnectAnswer answer = connect.connect(user, grant, now);
        if (answer instanceof ConnectAnswer.SwitchAsked) {
            letGo(user, grant, now);
            return refused(OutcomeCode.GOOGLE_ACCOUNT_SWITCH);
        }
        return answer;
    }

    /** Taking a grant back ends all of the account's for us, so only one that nobody lives on. */
    private void letGo(UserId user, VerifiedGrant grant, Instant now) {
        Secret token = grant.refresh().orElse(grant.access());
        boolean isFree = connections.holder(grant.account()).isEmpty();
        if (isFree && !google.revoke(token)) {
            log.write(IdentityNote.GRANT_LEFT_AT_GOOGLE.note(Optional.of(user), now));
        }
    }

    private static ConnectAnswer refused(OutcomeCode code) {
        return new ConnectAnswer.Refused(code);
    }
}
