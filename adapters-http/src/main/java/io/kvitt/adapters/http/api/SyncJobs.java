package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Json;
import io.kvitt.adapters.http.Problem;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.application.job.JobWork;
import io.kvitt.application.mail.SyncAnswer;
import io.kvitt.application.mail.SyncMailbox;
import io.kvitt.application.mail.SyncTally;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import io.kvitt.domain.mail.LookResult;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.port.Mails;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Goes over mailboxes in the background, for a while: what is left then is due, and read by whoever goes over those that are. */
public final class SyncJobs implements JobWork {

    /** A pass takes this and one message at most, so that two are well within {@link Job#LEASE}. */
    private static final Duration WHILE = Duration.ofMinutes(1);

    private final Mails mails;
    private final Supplier<SyncMailbox> sync;
    private final Clock clock;

    /** @param sync made when it is needed */
    public SyncJobs(Mails mails, Supplier<SyncMailbox> sync, Clock clock) {
        this.mails = mails;
        this.sync = sync;
        this.clock = clock;
    }

    @Override
    public JobAnswer run(Job job) {
        Instant end = clock.instant().plus(WHILE);
        Sum sum = new Sum();
        for (MailboxId mailbox : mailboxes(job)) {
            if (clock.instant().isBefore(end)) {
                sum.add(sync.get().sync(job.owner(), mailbox, WHILE));
            } else {
                sum.unfinished = true;
            }
        }
        return new JobAnswer(true, text(Json.write(sum.shape())));
    }

    @Override
    public JobAnswer givenUp(Job job) {
        Refused refused =
                new Refused(ProblemCode.UNAVAILABLE, "Going over it was begun several times and never ended.");
        return new JobAnswer(
                false,
                text(Json.write(
                        Problem.of(refused, "/v1/jobs/" + job.id(), job.id().value()))));
    }

    private List<MailboxId> mailboxes(Job job) {
        return MailboxId.parse(job.file()).map(List::of).orElseGet(() -> all(job.owner()));
    }

    private List<MailboxId> all(UserId owner) {
        return mails.of(owner).stream().map(mailbox -> mailbox.id()).toList();
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** What came of several. */
    private static final class Sum {
        private int mailboxes;
        private int missed;
        private boolean unfinished;
        private SyncTally tally = SyncTally.NOTHING;

        void add(SyncAnswer answer) {
            if (answer instanceof SyncAnswer.Ended ended) {
                boolean isLookedAt = ended.result() == LookResult.DONE || ended.result() == LookResult.UNFINISHED;
                mailboxes += isLookedAt ? 1 : 0;
                missed += isLookedAt ? 0 : 1;
                unfinished |= ended.result() == LookResult.UNFINISHED;
                tally = tally.plus(ended.tally());
            } else {
                missed++;
            }
        }

        SyncShape shape() {
            return SyncShape.of(mailboxes, missed, unfinished, tally);
        }
    }
}
