package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.RevocationReason;
import io.kvitt.domain.identity.SessionEvent;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.RefreshTokens;
import io.kvitt.domain.identity.port.Secrets;
import io.kvitt.domain.identity.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends one session, or all of a user. Logging out of what is over, or of what never was, succeeds like any other: it is no way to
 * find out what there is.
 */
public final class LogOut {

    private static final int ATTEMPTS = 5;

    private final RefreshTokens refresh;
    private final SessionCourse course;
    private final Users users;
    private final Secrets secrets;
    private final Clock clock;

    public LogOut(RefreshTokens refresh, SessionCourse course, Users users, Secrets secrets, Clock clock) {
        this.refresh = refresh;
        this.course = course;
        this.users = users;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Ends the session of whoever makes the request. */
    public void of(Caller caller) {
        AccessClaims claims = caller.access();
        end(claims.session(), claims.token(), claims.endsAt(), clock.instant());
    }

    /** Ends the session of a refresh token of ours; what else is shown changes nothing. */
    public void withRefreshToken(String shown) {
        Instant now = clock.instant();
        refresh.read(shown)
                .ifPresent(claim ->
                        end(claim.session(), new TokenId(secrets.drawId().toString()), now, now));
    }

    /** Ends one session of a user; that of another is left alone. */
    public void ofUser(UserId user, SessionId session) {
        Instant now = clock.instant();
        course.takeIfOf(user, session, standing -> new SessionEvent.Ended(RevocationReason.LOGOUT), now);
    }

    private void end(SessionId session, TokenId token, Instant endsAt, Instant now) {
        course.take(session, standing -> new SessionEvent.LogOut(token, endsAt), now);
    }

    /** Ends every session of a user, by one write. */
    public void everywhere(UserId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<User> user = users.find(id);
            if (user.isEmpty()
                    || users.update(user.get().loggedOutEverywhere(RevocationReason.LOGOUT_ALL))
                            == Users.Outcome.DONE) {
                return;
            }
        }
        throw new OutsideFailure(
                OutsideFailure.Kind.OVERLOADED, "The user is being changed too often at once; try again.");
    }
}
