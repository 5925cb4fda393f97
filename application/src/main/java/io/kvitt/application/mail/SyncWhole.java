package io.kvitt.application.mail;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailboxId;
import java.time.Duration;

/** Goes over one mailbox to its end, however long that takes. */
public final class SyncWhole {

    private static final Duration SLICE = Duration.ofMinutes(1);

    private final SyncMailbox sync;

    public SyncWhole(SyncMailbox sync) {
        this.sync = sync;
    }

    /** Goes over it; unfinished if whoever waits had enough. */
    public SyncAnswer sync(UserId owner, MailboxId mailbox, SyncWatcher watcher) {
        SyncTally tally = SyncTally.NOTHING;
        SyncAnswer answer = sync.sync(owner, mailbox, SLICE, watcher);
        while (answer instanceof SyncAnswer.Ended ended) {
            tally = tally.plus(ended.tally());
            if (ended.result() != LookResult.UNFINISHED || watcher.isEnough()) {
                return new SyncAnswer.Ended(ended.result(), tally);
            }
            answer = sync.sync(owner, mailbox, SLICE, watcher);
        }
        return answer;
    }
}
