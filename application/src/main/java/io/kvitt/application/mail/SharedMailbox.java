package io.kvitt.application.mail;

import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.MailPart;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.PartAnswer;
import io.kvitt.domain.mail.port.PartBytes;
import java.time.Instant;

/** A mailbox for several threads: one asks at a time, while the others read what they got. */
final class SharedMailbox implements Mailbox {

    private final Mailbox mailbox;

    SharedMailbox(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public synchronized LookAnswer look(MailCursor after, Wanted wanted, Instant now) {
        return mailbox.look(after, wanted, now);
    }

    @Override
    public synchronized FetchAnswer fetch(MessageId id) {
        FetchAnswer answer = mailbox.fetch(id);
        return answer instanceof FetchAnswer.Walked walked
                ? new FetchAnswer.Walked(
                        walked.envelope(),
                        walked.parts().stream().map(this::shared).toList())
                : answer;
    }

    private MailPart shared(MailPart part) {
        return new MailPart(part.label(), part.size(), () -> fetch(part.bytes()));
    }

    private synchronized PartAnswer fetch(PartBytes bytes) {
        return bytes.fetch();
    }
}
