package io.kvitt.application.job;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobId;
import io.kvitt.domain.job.port.Jobs;
import java.time.Clock;
import java.util.Optional;

/** Says how far a job is. */
public final class ShowJob {

    private final Jobs jobs;
    private final Clock clock;

    public ShowJob(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The job, if it is one of this user and not forgotten. */
    public Optional<Job> show(UserId owner, JobId id) {
        return jobs.find(owner, id, clock.instant());
    }
}
