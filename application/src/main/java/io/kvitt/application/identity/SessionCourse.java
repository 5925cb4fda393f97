package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.AccountStanding;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionAnswer;
import io.kvitt.domain.identity.SessionDecision;
import io.kvitt.domain.identity.SessionEvent;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.SessionRules;
import io.kvitt.domain.identity.SessionState;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.DeniedTokens;
import io.kvitt.domain.identity.port.SecurityLog;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Update;
import io.kvitt.domain.identity.port.Users;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Takes sessions from one state to the next: reads, lets the rules decide, keeps on condition, and decides anew if somebody was faster. */
public final class SessionCourse {

    private static final int ATTEMPTS = 3;

    private final SessionRules rules;
    private final Users users;
    private final Sessions sessions;
    private final SessionAftermath aftermath;

    public SessionCourse(SessionRules rules, Users users, Sessions sessions, DeniedTokens denied, SecurityLog log) {
        this.rules = rules;
        this.users = users;
        this.sessions = sessions;
        this.aftermath = new SessionAftermath(denied, log);
    }

    /**
     * What the session is after an event, and what is answered. The state is kept before anything is answered.
     *
     * @param session as kept now; none if it never was or is gone
     */
    record Step(SessionState session, SessionAnswer answer) {}

    /**
     * Takes a session through an event.
     *
     * @param event made of how its owner stands, which is read anew for each decision
     * @throws OutsideFailure of kind {@code OVERLOADED}, if others were faster three times in a row
     */
    Step take(SessionId id, Function<AccountStanding, SessionEvent> event, Instant now) {
        SessionState state = find(id);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            SessionState before = state;
            SessionDecision decision = rules.decide(before, event.apply(standing(before)), now);
            Optional<SessionState> faster = keep(before, decision, now);
            if (faster.isEmpty()) {
                aftermath.follow(decision.effects(), owner(decision.next()), now);
                return new Step(decision.next(), decision.answer());
            }
            state = faster.get();
        }
        throw new OutsideFailure(
                OutsideFailure.Kind.OVERLOADED, "The session is being changed too often at once; try again.");
    }

    /** The same, if the session is that user's; if it is not, nothing happens. */
    void takeIfOf(UserId owner, SessionId id, Function<AccountStanding, SessionEvent> event, Instant now) {
        if (owner(find(id)).filter(owner::equals).isPresent()) {
            take(id, event, now);
        }
    }

    private SessionState find(SessionId id) {
        return sessions.find(id).<SessionState>map(session -> session).orElseGet(SessionState.None::new);
    }

    private AccountStanding standing(SessionState state) {
        return owner(state).flatMap(users::find).map(User::standing).orElseGet(AccountStanding::gone);
    }

    private static Optional<UserId> owner(SessionState state) {
        return state.match(session -> Optional.of(session.owner()), Optional::empty);
    }

    /** What is kept instead, if somebody was faster. */
    private Optional<SessionState> keep(SessionState before, SessionDecision decision, Instant now) {
        if (decision.next().equals(before)) {
            return Optional.empty();
        }
        Session next = decision.next().match(session -> session, () -> {
            throw new IllegalArgumentException("an event made a session vanish");
        });
        Update<Session> update = sessions.update(next, SessionAftermath.duties(next, decision.effects(), now));
        if (update instanceof Update.Conflict<Session> conflict) {
            return Optional.of(conflict.kept());
        }
        return update instanceof Update.NotFound<Session> ? Optional.of(new SessionState.None()) : Optional.empty();
    }

    /** Keeps a session that begins. */
    Step begin(SessionEvent.LoggedIn login, Instant now) {
        return beginIfNew(login, now)
                .orElseThrow(() -> new IllegalArgumentException("an id was drawn twice: " + login.id()));
    }

    /** Keeps a session that begins, unless there is one of that id. */
    Optional<Step> beginIfNew(SessionEvent.LoggedIn login, Instant now) {
        SessionDecision decision = rules.decide(new SessionState.None(), login, now);
        Session begun = decision.next().match(session -> session, () -> {
            throw new IllegalArgumentException("a login made no session");
        });
        if (!sessions.add(begun)) {
            return Optional.empty();
        }
        aftermath.follow(decision.effects(), Optional.of(begun.owner()), now);
        return Optional.of(new Step(begun, decision.answer()));
    }

    /** Ends the oldest sessions of a user who holds too many. */
    void endBeyondLimit(UserId owner, SessionEvent.Ended limit, Instant now) {
        SessionRules.beyondLimit(sessions.of(owner), now).forEach(session -> take(session.id(), at -> limit, now));
    }
}
