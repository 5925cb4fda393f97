package io.kvitt.adapters.google.gmail;

import com.google.api.services.gmail.model.Message;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailPart;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.PartAnswer;
import io.kvitt.domain.mail.port.PartBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches messages, and their parts one at a time. */
final class GmailFetch {

    private final GmailLine line;
    private final Questions questions;

    GmailFetch(GmailLine line, Questions questions) {
        this.line = line;
        this.questions = questions;
    }

    FetchAnswer message(MessageId id) {
        if (!GmailIds.isOne(id)) {
            return new MailMissing.Gone();
        }
        return line.ask(questions.message(id)).match(said -> read(id, said), this::missing, trouble -> trouble);
    }

    /** What was thrown away since it was found is gone; of what the user sent or drafts nothing is looked at. */
    private FetchAnswer read(MessageId id, Message message) {
        List<String> labels = Optional.ofNullable(message.getLabelIds()).orElse(List.of());
        int size = Optional.ofNullable(message.getSizeEstimate()).orElse(0);
        if (Labels.areThrownAway(labels)) {
            return new MailMissing.Gone();
        } else if (!Labels.areOfMail(labels)) {
            return new FetchAnswer.Walked(Envelope.BLANK, List.of());
        } else if (size > MailLimits.MESSAGE_BYTES) {
            return new MailMissing.Refused(QuarantineReason.TOO_BIG);
        }
        return Optional.ofNullable(message.getPayload())
                .map(payload -> PartWalk.of(payload)
                        .<FetchAnswer>map(parts ->
                                new FetchAnswer.Walked(Headers.of(payload).envelope(), parts(id, parts)))
                        .orElseGet(() -> new MailMissing.Refused(QuarantineReason.MIME_LIMIT)))
                .orElseGet(() -> new MailMissing.Failed(QuarantineReason.FAILED));
    }

    private List<MailPart> parts(MessageId id, List<FoundPart> found) {
        List<MailPart> parts = new ArrayList<>();
        for (FoundPart part : found) {
            parts.add(new MailPart(part.label(), part.size(), bytes(id, part)));
        }
        return parts;
    }

    private PartBytes bytes(MessageId id, FoundPart part) {
        return () -> {
            if (part.size() > MailLimits.PART_BYTES) {
                return new MailMissing.Refused(QuarantineReason.TOO_BIG);
            }
            return part.attachment().map(name -> attached(id, part, name)).orElseGet(() -> part.decoded(part.data()));
        };
    }

    /** The name of an attachment is another one each time its message is fetched: it is used at once and never kept. */
    private PartAnswer attached(MessageId id, FoundPart part, String attachment) {
        return line.ask(questions.attachment(id, attachment))
                .match(
                        said -> part.decoded(Optional.ofNullable(said.getData()).orElse("")),
                        this::partMissing,
                        trouble -> trouble);
    }

    private FetchAnswer missing(Heard.Why why) {
        return switch (why) {
            case NOT_FOUND -> new MailMissing.Gone();
            case TOO_LONG -> new MailMissing.Refused(QuarantineReason.TOO_BIG);
            case TOO_DEEP -> new MailMissing.Refused(QuarantineReason.MIME_LIMIT);
            case INVALID -> new MailMissing.Failed(QuarantineReason.FAILED);
            case NO_ANSWER ->
                silent().<FetchAnswer>map(trouble -> trouble)
                        .orElseGet(() -> new MailMissing.Failed(QuarantineReason.FAILED));
        };
    }

    /** An attachment that is not found was named too long ago, or its message is gone: the next time the message is fetched will tell. */
    private PartAnswer partMissing(Heard.Why why) {
        return switch (why) {
            case TOO_LONG, TOO_DEEP -> new MailMissing.Refused(QuarantineReason.TOO_BIG);
            case NOT_FOUND, INVALID -> new MailMissing.Failed(QuarantineReason.FAILED);
            case NO_ANSWER ->
                silent().<PartAnswer>map(trouble -> trouble)
                        .orElseGet(() -> new MailMissing.Failed(QuarantineReason.FAILED));
        };
    }

    /** Whether Gmail as a whole is silent. If it answers another question it is this message, which must not stop all others. */
    private Optional<MailTrouble> silent() {
        return line.ask(questions.profile())
                .match(said -> Optional.empty(), why -> Optional.of(new MailTrouble.Unavailable()), Optional::of);
    }
}
