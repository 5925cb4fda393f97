package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.WatchedMailbox;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Mailboxes as a table, for spreadsheets, or as JSON. */
final class MailboxView {

    private static final int SHORT_ID = "mbx_".length() + 8;

    private final Wiring wiring;
    private final PrintStream out;
    private final OpenStore store;
    private final DataForm form;

    MailboxView(Wiring wiring, OpenStore store, DataForm form) {
        this.wiring = wiring;
        this.out = wiring.out();
        this.store = store;
        this.form = form;
    }

    void all(List<WatchedMailbox> mailboxes) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, mailboxes)) + "\n");
        } else if (form.isCsv()) {
            out.print(SpreadsheetLine.of(List.of("id", "policy", "last", "result", "next", "where")));
            mailboxes.forEach(mailbox -> out.print(SpreadsheetLine.of(List.of(
                    mailbox.id().value(),
                    mailbox.policy().code(),
                    text(mailbox.lookedAt()),
                    result(mailbox),
                    text(mailbox.dueAt()),
                    where(mailbox)))));
        } else {
            table(mailboxes);
        }
    }

    private void table(List<WatchedMailbox> mailboxes) {
        TextTable table = new TextTable("id", "policy", "last", "result", "next", "where");
        for (WatchedMailbox mailbox : mailboxes) {
            table.row(
                    mailbox.id().value().substring(0, SHORT_ID),
                    mailbox.policy().code(),
                    local(mailbox.lookedAt(), mailbox),
                    result(mailbox),
                    local(mailbox.dueAt(), mailbox),
                    where(mailbox));
        }
        table.print(out);
        mailboxes.forEach(mailbox -> MailboxHint.of(mailbox, wiring.hasGoogle()).ifPresent(wiring.err()::println));
    }

    /** The path of a folder; of Gmail, whose account it is. */
    private String where(WatchedMailbox mailbox) {
        return mailbox.place().kind() == MailboxKind.FOLDER
                ? mailbox.place().value()
                : store.identity()
                        .connections()
                        .held(mailbox.owner())
                        .filter(held -> MailboxPlace.of(held.id()).equals(mailbox.place()))
                        .map(held -> Printable.line(held.email().value()))
                        .orElse("gmail");
    }

    private static String local(Optional<Instant> at, WatchedMailbox mailbox) {
        return at.map(instant -> instant.atZone(mailbox.zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' '))
                .orElse("-");
    }

    private static String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("");
    }

    private static String result(WatchedMailbox mailbox) {
        return mailbox.result().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void write(JsonGenerator json, List<WatchedMailbox> mailboxes) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (WatchedMailbox mailbox : mailboxes) {
            json.writeStartObject();
            json.writeStringField("id", mailbox.id().value());
            json.writeStringField("kind", mailbox.place().kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("where", where(mailbox));
            json.writeStringField("policy", mailbox.policy().code());
            json.writeStringField("zone", mailbox.zone().getId());
            json.writeStringField(
                    "status", mailbox.status() instanceof MailboxStatus.Watched ? "watched" : "needs-reauth");
            if (mailbox.status() instanceof MailboxStatus.NeedsReauth needs) {
                json.writeStringField("reason", needs.reason().code());
                json.writeStringField("remedy", needs.reason().remedy());
            }
            json.writeStringField("result", result(mailbox));
            write(json, "looked_at", mailbox.lookedAt());
            write(json, "due_at", mailbox.dueAt());
            write(json, "senders", mailbox.wanted().senders());
            write(json, "words", mailbox.wanted().words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, Optional<Instant> at) throws IOException {
        if (at.isPresent()) {
            json.writeStringField(name, at.get().toString());
        }
    }

    private static void write(JsonGenerator json, String name, List<MailTerm> terms) throws IOException {
        json.writeArrayFieldStart(name);
        for (MailTerm term : terms) {
            json.writeString(term.value());
        }
        json.writeEndArray();
    }
}
