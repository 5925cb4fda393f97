package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.domain.mail.MailTerm;
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

    private final PrintStream out;
    private final DataForm form;

    MailboxView(PrintStream out, DataForm form) {
        this.out = out;
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
                    mailbox.place().value()))));
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
                    mailbox.place().value());
        }
        table.print(out);
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

    private static void write(JsonGenerator json, List<WatchedMailbox> mailboxes) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (WatchedMailbox mailbox : mailboxes) {
            json.writeStartObject();
            json.writeStringField("id", mailbox.id().value());
            json.writeStringField("kind", mailbox.place().kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("where", mailbox.place().value());
            json.writeStringField("policy", mailbox.policy().code());
            json.writeStringField("zone", mailbox.zone().getId());
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
