package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.mail.SyncAnswer;
import io.kvitt.application.mail.SyncTally;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MessageState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What reading a mailbox did, as text and as JSON. */
final class IngestView {

    private static final int WIDEST_SUBJECT = 48;

    private final SyncAnswer.Ended ended;
    private final SyncTally tally;
    private final MailLog log;

    IngestView(SyncAnswer.Ended ended, MailLog log) {
        this.ended = ended;
        this.tally = ended.tally();
        this.log = log;
    }

    /** 0 all read, 1 nothing could be read, 3 some could not, 7 the mailbox itself could not. */
    int exitCode() {
        if (isShut()) {
            return ExitCode.DEPENDENCY;
        } else if (log.unreadCount() == 0) {
            return ExitCode.OK;
        }
        boolean nothing = tally.newInvoices() + tally.knownInvoices() == 0;
        return nothing ? ExitCode.FAILED : ExitCode.PARTIAL;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        log.unread().forEach(message -> text.append(line(message)));
        int untold = log.unreadCount() - log.unread().size();
        text.append(untold == 0 ? "" : "and " + untold + " more that could not be read\n");
        text.append(summary()).append('\n');
        return text.toString();
    }

    private boolean isShut() {
        return ended.result() != LookResult.DONE && ended.result() != LookResult.UNFINISHED;
    }

    private String summary() {
        if (mails() == 0) {
            return isShut()
                    ? "Not looked at: "
                            + ended.result().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "."
                    : "Nothing new.";
        }
        List<String> parts = new ArrayList<>();
        parts.add(tally.read() + " read");
        parts.add(tally.ignored() + " left alone");
        if (tally.failed() > 0) {
            parts.add(tally.failed() + " to be tried again");
        }
        if (tally.quarantined() > 0) {
            parts.add(tally.quarantined() + " kept away");
        }
        return counted(mails(), "mail") + ": " + String.join(", ", parts) + "; "
                + counted(tally.newInvoices(), "new invoice") + ", " + tally.knownInvoices() + " seen before";
    }

    private int mails() {
        return tally.read() + tally.ignored() + tally.failed() + tally.quarantined();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String line(KnownMessage message) {
        List<String> reasons = new ArrayList<>();
        List<LeftPart> parts = MailLog.unreadParts(message);
        parts.forEach(part -> reasons.add(part.name() + " (" + part.code() + ")"));
        if (parts.isEmpty()) {
            reasons.add(reason(message.state()));
        }
        return "✗ " + Printable.fit(message.envelope().subject(), WIDEST_SUBJECT) + ": "
                + Printable.line(String.join(", ", reasons)) + "\n";
    }

    private static String reason(MessageState state) {
        if (state instanceof MessageState.Quarantined quarantined) {
            return quarantined.reason().code();
        }
        return state instanceof MessageState.Failed failed ? failed.reason().code() : "";
    }

    String json() throws IOException {
        return Json.document(this::write) + "\n";
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("result", ended.result().name().toLowerCase(Locale.ROOT));
        out.writeNumberField("mails", mails());
        out.writeNumberField("read", tally.read());
        out.writeNumberField("left_alone", tally.ignored());
        out.writeNumberField("to_be_tried_again", tally.failed());
        out.writeNumberField("quarantined", tally.quarantined());
        out.writeNumberField("new_invoices", tally.newInvoices());
        out.writeNumberField("known_invoices", tally.knownInvoices());
        out.writeNumberField("unread_count", log.unreadCount());
        out.writeArrayFieldStart("unread");
        for (KnownMessage message : log.unread()) {
            write(out, message);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, KnownMessage message) throws IOException {
        out.writeStartObject();
        out.writeStringField("message_id", message.ref().id().value());
        out.writeStringField("from", message.envelope().from());
        out.writeStringField("subject", message.envelope().subject());
        String reason = reason(message.state());
        if (!reason.isEmpty()) {
            out.writeStringField("reason", reason);
        }
        out.writeArrayFieldStart("parts");
        for (LeftPart part : MailLog.unreadParts(message)) {
            out.writeStartObject();
            out.writeStringField("name", part.name().value());
            out.writeStringField("reason", part.code());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
