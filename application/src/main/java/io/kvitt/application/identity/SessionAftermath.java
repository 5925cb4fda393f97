package io.kvitt.application.identity;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionEffect;
import io.kvitt.domain.identity.SessionNote;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.DeniedTokens;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows from a decision about a session: in the same step what must not get lost, after it what may. */
final class SessionAftermath {

    private final DeniedTokens denied;
    private final SecurityLog log;

    SessionAftermath(DeniedTokens denied, SecurityLog log) {
        this.denied = denied;
        this.log = log;
    }

    /** The duties to be kept together with the session. */
    static List<Duty> duties(Session next, List<SessionEffect> effects, Instant now) {
        return effects.stream()
                .filter(SessionEffect.TellOwner.class::isInstance)
                .map(SessionEffect.TellOwner.class::cast)
                .map(effect -> tell(next, effect.note(), now))
                .toList();
    }

    private static Duty tell(Session session, SessionNote note, Instant now) {
        DutyId id = DutyId.of("session/" + session.id() + "/" + session.version() + "/" + note);
        return Duty.due(
                id,
                session.owner(),
                DutyKind.TELL_OWNER,
                Map.of("note", note.name(), "session", session.id().toString(), "device", session.device()),
                now);
    }

    /** Done once the session is kept; a session that is over lets no token pass even if this is never reached. */
    void follow(List<SessionEffect> effects, Optional<UserId> about, Instant now) {
        for (SessionEffect effect : effects) {
            if (effect instanceof SessionEffect.Deny deny) {
                denied.deny(deny.token(), deny.until());
            } else if (effect instanceof SessionEffect.Audit audit) {
                log.write(new SecurityLog.Entry(
                        SecurityLog.Weight.NOTE, audit.note().name(), about, now));
            } else if (effect instanceof SessionEffect.Alarm alarm) {
                log.write(new SecurityLog.Entry(
                        SecurityLog.Weight.ALARM, alarm.note().name(), about, now));
            }
        }
    }
}
