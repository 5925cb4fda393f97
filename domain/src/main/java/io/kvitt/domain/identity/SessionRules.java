package io.kvitt.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How a session lives: one refresh token after the other, each good once, and a copy of one ending them all (RFC 9700, 4.14.2).
 * Whoever loses a race or an answer within {@link #GRACE} gets the very token that the first one got, so honest clients need no
 * luck; rotations are at least that far apart, so a parent stays good long enough for every tab to hear of its child.
 *
 * <p>A clock that went back makes the grace longer and never shorter: nobody is thrown out by our clocks.
 *
 * @param recoverOnce whether an app whose parent token is late, and which proves to be the same device, is once given the current
 *     one instead of being thrown out
 */
public record SessionRules(boolean recoverOnce) {

    /** Nobody is forgiven a late parent. */
    public static final SessionRules STRICT = new SessionRules(false);

    /** How long the parent of the current token is answered, and the least time between two rotations. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    /** How long an access token is good. */
    public static final Duration ACCESS = Duration.ofMinutes(10);

    /** How far clocks may be apart. */
    public static final Duration SKEW = Duration.ofSeconds(30);

    /** Sessions a user holds at once; one more and the oldest goes. */
    public static final int MOST_SESSIONS = 20;

    /** Decides; the same for the same, for every state and event, and without an exception. */
    public SessionDecision decide(SessionState state, SessionEvent event, Instant now) {
        return event.match(new Table(state, now));
    }

    private final class Table implements SessionEvent.Cases<SessionDecision> {

        private final SessionState state;
        private final Instant now;

        Table(SessionState state, Instant now) {
            this.state = state;
            this.now = now;
        }

        @Override
        public SessionDecision loggedIn(SessionEvent.LoggedIn event) {
            return state.match(taken -> refused(SessionRefusal.ID_TAKEN), () -> {
                Session begun = Session.begun(event, now);
                return SessionDecision.of(begun, granted(begun, false), new SessionEffect.Audit(SessionNote.LOGGED_IN));
            });
        }

        /** Never revokes: else anybody could log anybody out by inventing tokens. */
        @Override
        public SessionDecision forgedRefresh(SessionEvent.ForgedRefresh event) {
            return refused(SessionRefusal.FORGED, new SessionEffect.CountForgery());
        }

        @Override
        public SessionDecision refresh(SessionEvent.Refresh event) {
            return state.match(session -> refresh(session, event), () -> refused(SessionRefusal.UNKNOWN));
        }

        private SessionDecision refresh(Session session, SessionEvent.Refresh event) {
            if (session.status() instanceof SessionStatus.Revoked revoked) {
                return revoked.reason() == RevocationReason.REUSE
                        ? refused(SessionRefusal.REVOKED, new SessionEffect.Audit(SessionNote.REUSE_AFTER_REVOCATION))
                        : refused(SessionRefusal.REVOKED);
            }
            if (session.isExpiredAt(now)) {
                return refused(SessionRefusal.EXPIRED);
            }
            return event.account()
                    .ends(session.epoch())
                    .map(why -> SessionDecision.of(
                            session.revoked(why, now), new SessionAnswer.Refused(SessionRefusal.ACCOUNT)))
                    .orElseGet(() -> refreshOfTheLiving(session, event));
        }

        private SessionDecision refreshOfTheLiving(Session session, SessionEvent.Refresh event) {
            if (event.client() != session.client()) {
                return refused(SessionRefusal.CLIENT_MISMATCH, new SessionEffect.Audit(SessionNote.CLIENT_MISMATCH));
            }
            if (event.generation() > session.generation()) {
                return refused(SessionRefusal.FUTURE, new SessionEffect.Alarm(SessionNote.FUTURE_GENERATION));
            }
            boolean inGrace = !now.isAfter(session.rotatedAt().plus(GRACE));
            if (event.generation() == session.generation()) {
                return session.generation() > 0 && inGrace ? same(session, true) : rotated(session);
            }
            boolean isParent = event.generation() == session.generation() - 1;
            if (isParent && inGrace) {
                return same(session, false);
            }
            return isParent && mayRecover(session, event) ? recovered(session) : reused(session);
        }

        private SessionDecision same(Session session, boolean held) {
            return SessionDecision.of(session, granted(session, held));
        }

        private SessionDecision rotated(Session session) {
            Session next = session.rotated(now);
            return SessionDecision.of(next, granted(next, false));
        }

        private boolean mayRecover(Session session, SessionEvent.Refresh event) {
            return recoverOnce
                    && session.client() == ClientType.IOS
                    && session.recoveries() == 0
                    && session.key().isPresent()
                    && session.key().equals(event.key());
        }

        private SessionDecision recovered(Session session) {
            Session next = session.recovered();
            return SessionDecision.of(next, granted(next, false), new SessionEffect.Audit(SessionNote.RECOVERED));
        }

        private SessionDecision reused(Session session) {
            return SessionDecision.of(
                    session.revoked(RevocationReason.REUSE, now),
                    new SessionAnswer.Refused(SessionRefusal.REUSE),
                    new SessionEffect.Audit(SessionNote.REUSE),
                    new SessionEffect.TellOwner(SessionNote.REUSE));
        }

        @Override
        public SessionDecision logOut(SessionEvent.LogOut event) {
            return state.match(session -> logOut(session, event), this::loggedOut);
        }

        private SessionDecision logOut(Session session, SessionEvent.LogOut event) {
            return session.isAliveAt(now)
                    ? SessionDecision.of(
                            session.revoked(RevocationReason.LOGOUT, now),
                            new SessionAnswer.LoggedOut(),
                            new SessionEffect.Deny(event.token(), event.endsAt().plus(SKEW)),
                            new SessionEffect.Audit(SessionNote.LOGGED_OUT))
                    : loggedOut();
        }

        private SessionDecision loggedOut() {
            return SessionDecision.of(state, new SessionAnswer.LoggedOut());
        }

        @Override
        public SessionDecision ended(SessionEvent.Ended event) {
            SessionState next = state.match(
                    session -> session.isRevoked() ? session : session.revoked(event.reason(), now), () -> state);
            return SessionDecision.of(next, new SessionAnswer.Nothing());
        }

        @Override
        public SessionDecision access(SessionEvent.Access event) {
            boolean alive = state.match(
                    session -> !session.isRevoked()
                            && !now.isAfter(session.endsAt())
                            && event.account().ends(session.epoch()).isEmpty(),
                    () -> false);
            boolean good = alive
                    && !event.denied()
                    && event.account().ends(event.epoch()).isEmpty();
            return SessionDecision.of(state, good ? new SessionAnswer.Allowed() : new SessionAnswer.AccessRefused());
        }

        @Override
        public SessionDecision uncheckedAccess(SessionEvent.UncheckedAccess event) {
            return SessionDecision.of(state, new SessionAnswer.Unavailable());
        }

        private SessionDecision refused(SessionRefusal why, SessionEffect... effects) {
            return new SessionDecision(state, List.of(effects), new SessionAnswer.Refused(why));
        }

        private SessionAnswer granted(Session session, boolean held) {
            Instant end = now.plus(ACCESS);
            return new SessionAnswer.Granted(
                    session.generation(), held, end.isAfter(session.endsAt()) ? session.endsAt() : end);
        }
    }

    /** Which of a user's sessions are to be ended with {@link RevocationReason#SESSION_LIMIT}: the oldest living ones beyond the limit. */
    public static List<Session> beyondLimit(List<Session> sessions, Instant now) {
        List<Session> living = sessions.stream()
                .filter(session -> session.isAliveAt(now))
                .sorted(Comparator.comparing(Session::createdAt).thenComparing(s -> s.id().toString()))
                .toList();
        return living.subList(0, Math.max(0, living.size() - MOST_SESSIONS));
    }
}
