package io.kvitt.adapters.local;

import io.kvitt.domain.identity.Lease;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailTerm;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.SenderTrust;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of mailboxes and messages. */
final class MailRows {

    /** Place and cursor are texts of others, each in a cell; a term a line. */
    static final Table<WatchedMailbox> MAILBOX = new Table<>(
            "mailbox",
            List.of(
                    "id",
                    "owner",
                    "kind",
                    "place",
                    "reauth_reason",
                    "reauth_since",
                    "policy",
                    "zone",
                    "senders",
                    "words",
                    "since",
                    "cursor",
                    "result",
                    "looked_at",
                    "failures",
                    "due_at",
                    "lease_owner",
                    "lease_until",
                    "generation",
                    "version"),
            1,
            MailRows::mailbox,
            MailRows::row);

    /** The envelope is a line of cells, a hash of a document a word, what was left a line each. */
    static final Table<KnownMessage> MESSAGE = new Table<>(
            "message",
            List.of(
                    "mailbox",
                    "id",
                    "owner",
                    "received_at",
                    "state",
                    "reason",
                    "tries",
                    "next_try_at",
                    "is_open",
                    "envelope",
                    "documents",
                    "left_parts",
                    "changed_at"),
            2,
            MailRows::message,
            MailRows::row);

    private MailRows() {}

    private static NewRow row(WatchedMailbox mailbox) {
        Optional<MailboxStatus.NeedsReauth> needs =
                mailbox.status() instanceof MailboxStatus.NeedsReauth one ? Optional.of(one) : Optional.empty();
        return new NewRow()
                .text(mailbox.id().value())
                .text(mailbox.owner().value())
                .text(mailbox.place().kind().name())
                .text(cell(mailbox.place().value()))
                .text(needs.map(one -> one.reason().name()))
                .time(needs.map(MailboxStatus.NeedsReauth::since))
                .text(mailbox.policy().name())
                .text(mailbox.zone().getId())
                .text(terms(mailbox.wanted().senders()))
                .text(terms(mailbox.wanted().words()))
                .time(mailbox.wanted().since())
                .text(cell(mailbox.cursor().value()))
                .text(mailbox.result().name())
                .time(mailbox.lookedAt())
                .number(mailbox.failures())
                .time(mailbox.dueAt())
                .text(mailbox.lease().map(lease -> lease.owner().value().toString()))
                .time(mailbox.lease().map(Lease::until))
                .number(mailbox.generation())
                .number(mailbox.version());
    }

    private static WatchedMailbox mailbox(KeptRow row) {
        return new WatchedMailbox(
                new MailboxId(row.text(1)),
                new UserId(row.text(2)),
                new MailboxPlace(MailboxKind.valueOf(row.text(3)), text(row.text(4))),
                row.textIfAny(5)
                        .<MailboxStatus>map(reason -> new MailboxStatus.NeedsReauth(
                                ReauthReason.valueOf(reason), row.timeIfAny(6).orElseThrow()))
                        .orElseGet(MailboxStatus.Watched::new),
                PollPolicy.valueOf(row.text(7)),
                ZoneId.of(row.text(8)),
                new Wanted(terms(row.text(9)), terms(row.text(10)), row.time(11)),
                new MailCursor(text(row.text(12))),
                LookResult.valueOf(row.text(13)),
                row.timeIfAny(14),
                row.count(15),
                row.timeIfAny(16),
                row.textIfAny(17)
                        .map(owner -> new Lease(
                                new LeaseOwner(UUID.fromString(owner)),
                                row.timeIfAny(18).orElseThrow())),
                row.number(19),
                row.number(20));
    }

    private static NewRow row(KnownMessage message) {
        NewRow row = new NewRow()
                .text(message.mailbox().value())
                .text(message.ref().id().value())
                .text(message.owner().value())
                .time(message.ref().receivedAt());
        state(row, message.state());
        return row.yes(message.state().isOpen())
                .text(envelope(message.envelope()))
                .text(String.join(" ", message.documents()))
                .text(message.left().stream().map(MailRows::left).collect(Collectors.joining("\n")))
                .time(message.changedAt());
    }

    private static KnownMessage message(KeptRow row) {
        return new KnownMessage(
                new UserId(row.text(3)),
                new MailboxId(row.text(1)),
                new MessageRef(new MessageId(row.text(2)), row.time(4)),
                state(row),
                envelope(row.text(10)),
                row.text(11).isEmpty() ? List.of() : List.of(row.text(11).split(" ")),
                row.text(12).lines().map(MailRows::left).toList(),
                row.time(13));
    }

    /** The name of the state, and its reason, tries and next try where it has them. */
    private static void state(NewRow row, MessageState state) {
        if (state instanceof MessageState.Failed failed) {
            row.text("FAILED")
                    .text(failed.reason().name())
                    .number(failed.tries())
                    .time(failed.nextTryAt());
        } else if (state instanceof MessageState.Ignored ignored) {
            settled(row, "IGNORED", Optional.of(ignored.reason().name()));
        } else if (state instanceof MessageState.Quarantined quarantined) {
            settled(row, "QUARANTINED", Optional.of(quarantined.reason().name()));
        } else {
            settled(row, state instanceof MessageState.Done ? "DONE" : "PENDING", Optional.empty());
        }
    }

    private static void settled(NewRow row, String name, Optional<String> reason) {
        row.text(name).text(reason).number(0).time(Optional.empty());
    }

    private static MessageState state(KeptRow row) {
        String name = row.text(5);
        return switch (name) {
            case "PENDING" -> new MessageState.Pending();
            case "DONE" -> new MessageState.Done();
            case "IGNORED" -> new MessageState.Ignored(IgnoreReason.valueOf(row.text(6)));
            case "QUARANTINED" -> new MessageState.Quarantined(QuarantineReason.valueOf(row.text(6)));
            case "FAILED" -> new MessageState.Failed(row.count(7), row.time(8), QuarantineReason.valueOf(row.text(6)));
            default -> throw new IllegalArgumentException("no state of a message: " + name);
        };
    }

    private static String envelope(Envelope said) {
        return Cells.line(List.of(
                Optional.of(said.from()),
                Optional.of(said.fromName()),
                Optional.of(said.subject()),
                Optional.of(said.date()),
                Optional.of(said.messageId()),
                Optional.of(said.trust().name())));
    }

    private static Envelope envelope(String line) {
        List<String> cells = Cells.of(line).stream().map(Optional::orElseThrow).toList();
        return new Envelope(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                SenderTrust.valueOf(cells.get(5)));
    }

    private static String left(LeftPart part) {
        return Cells.line(List.of(
                Optional.of(part.name().value()),
                part.ignored().map(IgnoreReason::name),
                part.refused().map(QuarantineReason::name)));
    }

    private static LeftPart left(String line) {
        List<Optional<String>> cells = Cells.of(line);
        return new LeftPart(
                new DisplayName(cells.get(0).orElseThrow()),
                cells.get(1).map(IgnoreReason::valueOf),
                cells.get(2).map(QuarantineReason::valueOf));
    }

    private static String terms(List<MailTerm> terms) {
        return terms.stream().map(MailTerm::value).collect(Collectors.joining("\n"));
    }

    private static List<MailTerm> terms(String text) {
        return text.lines().map(MailTerm::new).toList();
    }

    private static String cell(String text) {
        return Cells.line(List.of(Optional.of(text)));
    }

    private static String text(String cell) {
        return Cells.of(cell).get(0).orElseThrow();
    }
}
