package io.kvitt.domain.identity;

import java.util.List;

/**
 * What comes of an event.
 *
 * @param next to be kept if it is another than before: only in place of the version before, and before anything is answered. If
 *     another version is kept by then, decide again from that one
 * @param effects in the order they are to happen, after the state is kept
 */
public record SessionDecision(SessionState next, List<SessionEffect> effects, SessionAnswer answer) {
    public SessionDecision {
        effects = List.copyOf(effects);
    }

    static SessionDecision of(SessionState next, SessionAnswer answer, SessionEffect... effects) {
        return new SessionDecision(next, List.of(effects), answer);
    }
}
