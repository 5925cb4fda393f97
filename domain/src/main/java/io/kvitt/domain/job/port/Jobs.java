package io.kvitt.domain.job.port;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import io.kvitt.domain.job.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where jobs are kept. They are there after a crash; one that was under way is begun again once its time is over. What comes back
 * equals what was kept. A caller reads its own finished writes. Any thread may call at any time, of any process that shares the store.
 */
public interface Jobs extends OwnedRecords {

    /** Most jobs of one user that are not over. */
    int MOST_OF_OWNER = 20;

    /** Most jobs of all that are not over. */
    int MOST = 200;

    /**
     * Keeps a job that waits, in the place of one with its id that is over.
     *
     * @return the job of that id that is kept now: this one, or one that is not over; empty, changing nothing, if there are too many
     */
    Optional<Job> add(Job waiting, Instant now);

    /** The job, unless it is forgotten. */
    Optional<Job> find(UserId owner, JobId id, Instant now);

    /** Begins the job that is due for longest; of several calls at once each gets another. */
    Optional<Job> take(Instant now);

    /**
     * Keeps what came of a job that was begun.
     *
     * @return false, changing nothing, if it was begun again by another since, or is gone
     */
    default boolean finish(Job begun, JobAnswer answer, Instant now) {
        return finish(begun, answer, now, List.of());
    }

    /** As {@link #finish(Job, JobAnswer, Instant)}; the duties are kept in the same step, or not at all. */
    boolean finish(Job begun, JobAnswer answer, Instant now, List<Duty> duties);

    /** All of an owner that are not over, in the order of their ids. */
    List<Job> open(UserId owner);
}
