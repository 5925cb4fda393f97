package io.kvitt.application.identity;

import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEffect;
import io.kvitt.domain.identity.ConnectionNote;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.SecurityLog;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.notice.Tidings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done because of a decision about a connection, sorted by who does it. The duties are kept in the step that keeps
 * the state; the entries are written and the pauses observed once that is done. The same decision gives the same names of duties,
 * so deciding and keeping it twice does nothing twice. That a user has to connect again is one notice, whether the connection finds
 * out or its mailbox.
 */
public record ConnectionDuties(
        List<Duty> duties, List<SecurityLog.Entry> entries, List<ConnectionEffect.PauseClient> pauses) {

    public ConnectionDuties {
        duties = List.copyOf(duties);
        entries = List.copyOf(entries);
        pauses = List.copyOf(pauses);
    }

    /**
     * What comes of a decision.
     *
     * @param owner of the connection, or who was to become it
     */
    public static ConnectionDuties of(ConnectionDecision decision, UserId owner, Instant now) {
        Sorting sorting = new Sorting(owner, cause(decision), now);
        decision.effects().forEach(sorting::take);
        return new ConnectionDuties(sorting.duties, sorting.entries, sorting.pauses);
    }

    /** Writes down what matters for security. To be called once the state is kept. */
    public void write(SecurityLog log) {
        entries.forEach(log::write);
    }

    private static String cause(ConnectionDecision decision) {
        return decision.next().match(connection -> connection.id() + "|" + connection.version(), () -> "none");
    }

    /** One decision being sorted. */
    private static final class Sorting {

        private final UserId owner;
        private final String cause;
        private final Instant now;
        private final List<Duty> duties = new ArrayList<>();
        private final List<SecurityLog.Entry> entries = new ArrayList<>();
        private final List<ConnectionEffect.PauseClient> pauses = new ArrayList<>();

        Sorting(UserId owner, String cause, Instant now) {
            this.owner = owner;
            this.cause = cause;
            this.now = now;
        }

        void take(ConnectionEffect effect) {
            if (effect instanceof ConnectionEffect.Alarm alarm) {
                entry(SecurityLog.Weight.ALARM, alarm.note());
            } else if (effect instanceof ConnectionEffect.Audit audit) {
                entry(SecurityLog.Weight.NOTE, audit.note());
            } else if (effect instanceof ConnectionEffect.PauseClient pause) {
                pauses.add(pause);
            } else if (effect instanceof ConnectionEffect.Revoke revoke) {
                revoke(revoke);
            } else if (effect instanceof ConnectionEffect.ReadAll read) {
                duty(
                        DutyKind.READ_MAILBOX,
                        "",
                        Map.of("connection", read.connection().toString()));
            } else if (effect instanceof ConnectionEffect.ReadOn read) {
                duty(
                        DutyKind.READ_MAILBOX,
                        "",
                        Map.of("connection", read.connection().toString(), "from", "stop"));
            } else {
                tell(effect);
            }
        }

        /** Not every grant that is taken back belongs to a state that is kept, so its name is that of the token. */
        private void revoke(ConnectionEffect.Revoke revoke) {
            duty(
                    DutyKind.REVOKE_GRANT,
                    revoke.token().text(),
                    Map.of(
                            "connection", revoke.sealedFor().toString(),
                            "client", revoke.client().value(),
                            "token", revoke.token().text()));
        }

        private void tell(ConnectionEffect effect) {
            if (effect instanceof ConnectionEffect.TellReauth told) {
                String mailbox =
                        MailboxId.of(owner, MailboxPlace.of(told.connection())).value();
                tell(
                        ConnectionNote.NEEDS_REAUTH,
                        Map.of(
                                "event",
                                        Tidings.eventOfMailbox(owner, mailbox, told.credential())
                                                .toString(),
                                "mailbox_id", mailbox,
                                "connection", told.connection().toString(),
                                "credential", Long.toString(told.credential()),
                                "reason", told.reason().name()));
                later(
                        DutyKind.FORGET_CREDENTIAL,
                        Map.of("connection", told.connection().toString()),
                        now.plus(ConnectionRules.KEPT_FOR));
            } else if (effect instanceof ConnectionEffect.TellRevoked told) {
                tell(
                        ConnectionNote.REVOKED,
                        Map.of("connection", told.connection().toString()));
            } else if (effect instanceof ConnectionEffect.TellSwitched told) {
                tell(
                        ConnectionNote.SWITCHED,
                        Map.of(
                                "before", told.before().toString(),
                                "connection", told.after().toString()));
            } else {
                throw new IllegalArgumentException(
                        "nobody does " + effect.getClass().getSimpleName());
            }
        }

        private void tell(ConnectionNote note, Map<String, String> about) {
            Map<String, String> details = new HashMap<>(about);
            details.put("note", note.name());
            duty(DutyKind.TELL_OWNER, "", details);
        }

        private void duty(DutyKind kind, String with, Map<String, String> details) {
            DutyId id = DutyId.of(cause + "|" + duties.size() + "|" + with);
            duties.add(Duty.due(id, owner, kind, details, now));
        }

        private void later(DutyKind kind, Map<String, String> details, Instant at) {
            DutyId id = DutyId.of(cause + "|" + duties.size() + "|");
            duties.add(Duty.due(id, owner, kind, details, at));
        }

        private void entry(SecurityLog.Weight weight, ConnectionNote note) {
            entries.add(new SecurityLog.Entry(weight, note.name(), Optional.of(owner), now));
        }
    }
}
