package io.kvitt.application.identity;

import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.port.RefreshTokens;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Finds out whose session a refresh token is of, without using the token up: for programs of the machine that the store is on. */
public final class ResumeSession {

    private final RefreshTokens tokens;
    private final Sessions sessions;
    private final Users users;
    private final Clock clock;

    public ResumeSession(RefreshTokens tokens, Sessions sessions, Users users, Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.users = users;
        this.clock = clock;
    }

    /** A session that goes on, and its user. */
    public record Resumed(User user, Session session) {}

    /**
     * The session of a token; none if it is not ours, another one has taken its place, or the session is over.
     *
     * @param shown anything at all
     */
    public Optional<Resumed> of(String shown) {
        Instant now = clock.instant();
        return tokens.read(shown)
                .flatMap(claim ->
                        sessions.find(claim.session()).filter(session -> session.generation() == claim.generation()))
                .filter(session -> session.isAliveAt(now))
                .flatMap(session -> users.find(session.owner())
                        .filter(user -> user.standing().ends(session.epoch()).isEmpty())
                        .map(user -> new Resumed(user, session)));
    }
}
