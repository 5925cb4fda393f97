package io.kvitt.cli;

import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.WatchedMailbox;
import java.util.Optional;

/** What the user of a mailbox that is not read can do about it. */
final class MailboxHint {

    private MailboxHint() {}

    /** That of a mailbox as it is kept now, in front of its id. */
    static Optional<String> of(OpenStore store, UserId owner, MailboxId id, boolean hasGoogle) {
        return store.mails().find(owner, id).flatMap(mailbox -> of(mailbox, hasGoogle));
    }

    /**
     * None if it is read, or nothing can be done.
     *
     * @param hasGoogle whether a client at Google is set up
     */
    static Optional<String> of(WatchedMailbox mailbox, boolean hasGoogle) {
        if (mailbox.status() instanceof MailboxStatus.NeedsReauth needs) {
            return Optional.of("kvitt: " + mailbox.id() + " is not read: " + words(needs.reason())
                    + " ('kvitt mailbox connect google')");
        }
        boolean waits = mailbox.place().kind() == MailboxKind.GMAIL
                && !hasGoogle
                && (mailbox.result() == LookResult.UNAVAILABLE || mailbox.result() == LookResult.NONE);
        return waits
                ? Optional.of("kvitt: " + mailbox.id()
                        + " waits for a client at Google: KVITT_GOOGLE_CLIENT is not set here (docs/google.md)")
                : Optional.empty();
    }

    private static String words(ReauthReason reason) {
        return reason.words() + ". " + reason.remedy();
    }
}
