package io.kvitt.application.identity;

import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Shows users where they are logged in. */
public final class ListSessions {

    private final Users users;
    private final Sessions sessions;
    private final Clock clock;

    public ListSessions(Users users, Sessions sessions, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The sessions that go on, the oldest first. */
    public List<Session> of(UserId id) {
        Instant now = clock.instant();
        return users.find(id).map(User::standing).stream()
                .flatMap(standing -> sessions.of(id).stream()
                        .filter(session -> session.isAliveAt(now)
                                && standing.ends(session.epoch()).isEmpty()))
                .toList();
    }
}
