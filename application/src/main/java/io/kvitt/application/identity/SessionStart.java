package io.kvitt.application.identity;

import io.kvitt.domain.identity.RevocationReason;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionAnswer;
import io.kvitt.domain.identity.SessionEvent;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.port.Secrets;
import java.time.Duration;
import java.time.Instant;

/** Begins the session of somebody who has just proved who they are. */
public final class SessionStart {

    /** How long the access token of the predecessors' {@code /login} was good. */
    static final Duration LEGACY_ACCESS = Duration.ofHours(24);

    private final SessionCourse course;
    private final TokenMint mint;
    private final Secrets secrets;

    public SessionStart(SessionCourse course, TokenMint mint, Secrets secrets) {
        this.course = course;
        this.mint = mint;
        this.secrets = secrets;
    }

    /** A session with the usual access token. */
    SignedIn begin(User user, Origin origin, Instant now) {
        SessionCourse.Step step = started(user, origin, now);
        SessionAnswer.Granted granted = (SessionAnswer.Granted) step.answer();
        return new SignedIn(user, mint.tokens(session(step), granted.accessEndsAt(), false, now));
    }

    /** A session whose access token is good for 24 hours, and ends with the session like any other. */
    SignedIn beginLegacy(User user, Origin origin, Instant now) {
        SessionCourse.Step step = started(user, origin, now);
        return new SignedIn(user, mint.tokens(session(step), now.plus(LEGACY_ACCESS), false, now));
    }

    private SessionCourse.Step started(User user, Origin origin, Instant now) {
        SessionEvent.LoggedIn login = new SessionEvent.LoggedIn(
                new SessionId(secrets.drawId()),
                user.id(),
                user.epoch(),
                origin.client(),
                origin.device(),
                origin.key());
        SessionCourse.Step step = course.begin(login, now);
        course.endBeyondLimit(user.id(), new SessionEvent.Ended(RevocationReason.SESSION_LIMIT), now);
        return step;
    }

    private static Session session(SessionCourse.Step step) {
        return step.session().match(session -> session, () -> {
            throw new IllegalArgumentException("a session began and is none");
        });
    }
}
