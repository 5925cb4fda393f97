package io.kvitt.domain.job;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something that is to be done with a document, is being done, or was done.
 *
 * @param file name of the document, as it was given; at most {@link #LONGEST_NAME} characters
 * @param attempts how often it was begun
 * @param until while it waits, since when; while it runs, when it counts as given up and may be begun again; when it is over, how long
 *     it is remembered. In whole milliseconds
 * @param answer once it is over, and not before
 */
public record Job(
        JobId id,
        UserId owner,
        JobKind kind,
        DocumentHash document,
        String file,
        JobState state,
        int attempts,
        Instant until,
        Optional<JobAnswer> answer) {

    /** Longer than reading a document may take. */
    public static final Duration LEASE = Duration.ofMinutes(3);

    /** How long one that is over is remembered. */
    public static final Duration KEPT_FOR = Duration.ofHours(24);

    /** One that was begun so often and never came to its end is not begun again: it may be what ends the process. */
    public static final int MOST_ATTEMPTS = 3;

    /** Of the name of a file. */
    public static final int LONGEST_NAME = 200;

    /** Cuts the time to milliseconds. */
    public Job {
        if (state.isOver() != answer.isPresent() || attempts < 0 || file.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a job that is " + state + " after " + attempts + " attempts");
        }
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A job that nobody has begun. */
    public static Job waiting(UserId owner, JobKind kind, DocumentHash document, String file, Instant now) {
        JobId id = JobId.of(owner, kind, document);
        return new Job(id, owner, kind, document, file, JobState.WAITING, 0, now, Optional.empty());
    }

    /**
     * A job that goes over mailboxes, and that nobody has begun.
     *
     * @param what the id of a mailbox, or a word for all of them; it stands where other jobs have the name of their document
     */
    public static Job syncing(UserId owner, String what, Instant now) {
        DocumentHash about = DocumentHash.of(what.getBytes(StandardCharsets.UTF_8));
        return waiting(owner, JobKind.SYNC_MAILBOXES, about, what, now);
    }

    /** Whether it may be begun: nobody has, or whoever did has been away for too long. */
    public boolean isDue(Instant now) {
        return !state.isOver() && !now.isBefore(until);
    }

    /** Whether it is over and no longer remembered. */
    public boolean isForgotten(Instant now) {
        return state.isOver() && !now.isBefore(until);
    }

    /** Whether it was begun too often. */
    public boolean isHopeless() {
        return attempts > MOST_ATTEMPTS;
    }

    /** The same, begun now. */
    public Job begun(Instant now) {
        return new Job(
                id, owner, kind, document, file, JobState.RUNNING, attempts + 1, now.plus(LEASE), Optional.empty());
    }

    /** The same, over now. */
    public Job over(JobAnswer what, Instant now) {
        JobState how = what.succeeded() ? JobState.SUCCEEDED : JobState.FAILED;
        return new Job(id, owner, kind, document, file, how, attempts, now.plus(KEPT_FOR), Optional.of(what));
    }

    /** Whether this is the attempt that is kept and under way: only then may it be ended. */
    public boolean isCurrent(Optional<Job> kept) {
        return kept.filter(one -> one.state == JobState.RUNNING && one.attempts == attempts)
                .isPresent();
    }

    /** Without the name of the file, and without what was said. */
    @Override
    public String toString() {
        return "Job[" + id + " of " + owner + ", " + state + ", " + attempts + " attempts]";
    }
}
