package io.kvitt.application.job;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobKind;
import io.kvitt.domain.job.port.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Has something done in the background: a document read, mailboxes gone over. Asked for again while it is under way, it is the same job. */
public final class GiveJob {

    private final Jobs jobs;
    private final Originals originals;
    private final Clock clock;

    public GiveJob(Jobs jobs, Originals originals, Clock clock) {
        this.jobs = jobs;
        this.originals = originals;
        this.clock = clock;
    }

    /** Keeps the document and then the job that reads it; empty if there is too much to do. */
    public Optional<Job> toRead(UserId owner, String file, Original document) {
        return toRead(owner, file, originals.keep(owner, document, clock.instant()));
    }

    /** Keeps the job that reads a document which is kept; empty if there is too much to do. */
    public Optional<Job> toRead(UserId owner, String file, DocumentHash document) {
        Instant now = clock.instant();
        return jobs.add(Job.waiting(owner, JobKind.READ_DOCUMENT, document, file, now), now);
    }

    /**
     * Keeps the job that goes over mailboxes, or finds the one that is under way.
     *
     * @param what the id of a mailbox, or a word for all of them; for each, one job is under way
     */
    public Optional<Job> toSync(UserId owner, String what) {
        Instant now = clock.instant();
        return jobs.add(Job.syncing(owner, what, now), now);
    }
}
